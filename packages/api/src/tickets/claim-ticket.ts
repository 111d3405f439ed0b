import type { Change } from '../platform/change.ts';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { refuseStale } from './stale.ts';
import { takeOn } from './take-on.ts';
import { canWork } from './ticket.policy.ts';
import { findAgent, type LockedTicket, lockHeadOfLine, lockTicket } from './ticket.store.ts';

interface Claim {
  ticketId: string;
  expectedVersion?: number | null;
}

async function refuseTaken({ tx }: Change, { assigneeId }: LockedTicket) {
  if (assigneeId === null) return;
  const owner = await findAgent(tx, assigneeId);
  throw new Refusal('CONFLICT', `${owner?.name ?? 'Somebody else'} already has this ticket.`, {
    reason: 'ALREADY_CLAIMED',
    claimedBy: { id: assigneeId, name: owner?.name ?? null },
  });
}

/** Takes a waiting ticket for oneself. Of two who try at once, one gets it and the other is told. */
export const claimTicket = (context: Context, { ticketId, expectedVersion }: Claim) =>
  change(context, async (change) => {
    const { viewer } = context;
    const ticket = found(await lockTicket(change.tx, viewer, ticketId), 'ticket');
    allow(
      canWork(viewer, ticket) && viewer.id !== null,
      'Only agents of its team can take this ticket.',
    );
    if (ticket.assigneeId === viewer.id) return { ticketId };
    await refuseTaken(change, ticket);
    await refuseStale(change.tx, ticket, expectedVersion);
    if (ticket.status !== 'NEW' && ticket.status !== 'IN_PROGRESS') {
      throw new Refusal('CONFLICT', 'This ticket does not wait to be taken.', {
        reason: 'NOT_WAITING',
      });
    }

    await takeOn(change, ticket, viewer.id);
    return { ticketId };
  });

/** Takes the ticket that has the first place in the queue's line; null when nobody waits. */
export const claimNext = (context: Context, { queueId }: { queueId: string }) =>
  change(context, async (change) => {
    const { viewer } = context;
    allow(viewer.id !== null && viewer.role !== 'CUSTOMER', 'Only agents can take tickets.');
    const ticket = await lockHeadOfLine(change.tx, viewer, queueId);
    if (!ticket || !canWork(viewer, ticket)) return { ticketId: null };

    await takeOn(change, ticket, viewer.id);
    return { ticketId: ticket.id };
  });
