import { actingAs } from '../identity/acting-as.ts';
import { enter, type OpenedSession, openSession } from '../identity/open-session.ts';
import { tokenId } from '../identity/token.ts';
import { type Change, change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import { lockTicket } from './ticket.store.ts';
import { findTrackingLink } from './tracking-link.store.ts';

interface Link {
  ticketId: string;
  customerId: string;
  expiresAt: Date;
}

async function findLink({ tx, context }: Change, token: string): Promise<Link> {
  const link = await findTrackingLink(tx, tokenId(token), context.now());
  if (link) return link;
  throw new Refusal(
    'NOT_FOUND',
    'This link does not work any more. Ask for a new one with your ticket number and e-mail address.',
    { field: 'token' },
  );
}

/** Whether the caller sees the ticket without the link, as its customer, an agent or its guest. */
const seesAlready = async ({ tx, context: { viewer } }: Change, { ticketId }: Link) =>
  viewer.sessionId !== null && (await lockTicket(tx, viewer, ticketId)) !== undefined;

/**
 * A guest session, which ends with the link. Nobody who is signed in loses their session by
 * following a link, which somebody else may have sent them.
 */
async function sessionFor(change: Change, link: Link): Promise<OpenedSession | null> {
  if (await seesAlready(change, link)) return null;
  if (change.context.viewer.id !== null) {
    throw new Refusal(
      'CONFLICT',
      'You are signed in, and this ticket is not among yours. Sign out to open it by this link.',
      { reason: 'SIGNED_IN' },
    );
  }
  const { ticketId, expiresAt } = link;
  return openSession(change, { personId: null, ticketId, expiresAt });
}

/** Opens the one ticket of a link to whoever holds it, by a session in a cookie. */
export async function openTrackingLink(
  context: Context,
  { token }: { token: string },
): Promise<{ ticketId: string; viewer: Viewer }> {
  const { ticketId, session } = await change(context, async (change) => {
    const link = await findLink(change, token);
    const session = await sessionFor(change, link);
    const { ticketId, customerId } = link;
    const actor = context.viewer.id === null ? actingAs(change, customerId) : change;
    recordAtDesk(actor, { kind: 'tracking_link.opened', ticketId });
    return { ticketId, session };
  });
  return { ticketId, viewer: session ? await enter(context, session) : context.viewer };
}
