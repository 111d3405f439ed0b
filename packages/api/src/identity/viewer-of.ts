import type { Desk } from '../platform/context.ts';
import { stranger, type Viewer } from '../platform/viewer.ts';
import { findLiveSession, type LiveSession, touchSession } from './session.store.ts';
import { looksLikeToken, tokenId } from './token.ts';
import { knownViewer } from './viewer-cache.ts';

const touchEveryMs = 60_000;

function viewerIn(session: LiveSession, sessionId: string): Viewer {
  const { personId, role, ticketId, teamIds, sharedOrganisationId } = session;
  if (ticketId !== null) {
    return { ...stranger, role: 'GUEST', guest: { ticketId, customerId: personId }, sessionId };
  }
  return { id: personId, role, teamIds, sharedOrganisationId, guest: null, sessionId };
}

interface Asking {
  /** Whether a person does something, and not an open page: then they are seen to be there. */
  isActing?: boolean;
}

async function load(desk: Desk, sessionId: string, isActing: boolean): Promise<Viewer> {
  const now = desk.now();
  const session = await findLiveSession(desk.db, sessionId, now);
  if (!session) return stranger;
  if (isActing && now.getTime() - session.seenAt.getTime() >= touchEveryMs) {
    // Nobody waits for it; should it fail, the next minute brings the next try.
    touchSession(desk.db, sessionId, now).catch(() => {});
  }
  return viewerIn(session, sessionId);
}

/** Who holds the token of a session, with their rights of this moment; a stranger without one. */
export async function viewerOf(
  desk: Desk,
  token: string | null,
  { isActing = true }: Asking = {},
): Promise<Viewer> {
  if (token === null || !looksLikeToken(token)) return stranger;
  return knownViewer(desk, `session ${token}`, () => load(desk, tokenId(token), isActing));
}
