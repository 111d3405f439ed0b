import type { Change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { actorId, type Viewer } from '../platform/viewer.ts';
import { insertSession, revokeSession } from './session.store.ts';
import { newToken, tokenId } from './token.ts';
import { viewerOf } from './viewer-of.ts';

/** A session just opened, as an answer that can be given again: times as text. */
export interface OpenedSession {
  token: string;
  expiresAt: string;
}

interface Opening {
  personId: string | null;
  ticketId: string | null;
  expiresAt: Date;
}

/** Ends the session that the request came with, if any, and its sockets with it. */
export async function endSession({ tx, context, wake }: Change): Promise<boolean> {
  const { viewer, now } = context;
  if (viewer.sessionId === null) return false;
  const ended = await revokeSession(tx, viewer.sessionId, now());
  wake(`person:${actorId(viewer)}`);
  return ended !== undefined;
}

/** Opens a session under a token never used before, in place of the one that was there. */
export async function openSession(change: Change, opening: Opening): Promise<OpenedSession> {
  const { tx, context } = change;
  await endSession(change);
  const token = newToken();
  await insertSession(tx, {
    ...opening,
    id: tokenId(token),
    userAgent: context.userAgent,
    createdAt: context.now(),
  });
  return { token, expiresAt: opening.expiresAt.toISOString() };
}

/** After the commit: hands out the cookie and tells who the caller is from now on. */
export async function enter(
  context: Context,
  { token, expiresAt }: OpenedSession,
): Promise<Viewer> {
  const viewer = await viewerOf(context, token);
  if (actorId(viewer) === null) {
    throw new Refusal('UNAUTHENTICATED', 'This session has ended. Please sign in again.');
  }
  context.setSession({ token, expiresAt: new Date(expiresAt) });
  return viewer;
}
