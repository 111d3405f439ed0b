import { looksLikeToken, newToken, tokenId } from '../identity/token.ts';
import { knownViewer } from '../identity/viewer-cache.ts';
import type { Change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { stranger, type Viewer } from '../platform/viewer.ts';
import { findTrackingLink, insertTrackingLink } from './tracking-link.store.ts';

/** Every letter brings a new link, so a ticket that lives on does not lose its customer. */
const goodForMs = 90 * 86_400_000;

export const linkEndsAt = (madeAt: Date) => new Date(madeAt.getTime() + goodForMs);

/** Makes a link that opens the ticket to whoever holds its token; gives the token, once. */
export async function mintTrackingLink({ tx, context }: Change, ticketId: string): Promise<string> {
  const token = newToken();
  const createdAt = context.now();
  const expiresAt = linkEndsAt(createdAt);
  await insertTrackingLink(tx, { id: tokenId(token), ticketId, createdAt, expiresAt });
  return token;
}

/**
 * Who asks with this token: the guest of its one ticket. With a token that is not good it is a
 * stranger, whoever is signed in beside it; without a token it is the caller.
 */
export async function viewerWith(context: Context, trackingToken?: string | null): Promise<Viewer> {
  if (trackingToken == null) return context.viewer;
  if (!looksLikeToken(trackingToken)) return stranger;
  return knownViewer(context, `tracking ${trackingToken}`, async () => {
    const link = await findTrackingLink(context.db, tokenId(trackingToken), context.now());
    if (!link) return stranger;
    const { ticketId, customerId } = link;
    return { ...stranger, role: 'GUEST', guest: { ticketId, customerId } };
  });
}
