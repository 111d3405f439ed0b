import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { refuseStale } from './stale.ts';
import { canMoveTicket } from './ticket.policy.ts';
import { findAgent, findQueue, keepWatching, lockTicket, saveTicket } from './ticket.store.ts';
import { wakeLine } from './wake-line.ts';

interface Move {
  ticketId: string;
  queueId: string;
  expectedVersion?: number | null;
}

/** Moves a ticket to another queue, and so to that queue's team. It keeps its place in time. */
export const moveTicket = (context: Context, { ticketId, queueId, expectedVersion }: Move) =>
  change(context, async (change) => {
    const { tx } = change;
    const ticket = found(await lockTicket(tx, context.viewer, ticketId), 'ticket');
    allow(
      canMoveTicket(context.viewer, ticket),
      'Only agents of its team can move an open ticket.',
    );
    if (ticket.queueId === queueId) return { ticketId };
    const queue = await findQueue(tx, queueId);
    if (!queue) throw new Refusal('INVALID', 'There is no such queue.', { field: 'queueId' });
    await refuseStale(tx, ticket, expectedVersion);

    const assignee =
      ticket.assigneeId === null ? undefined : await findAgent(tx, ticket.assigneeId);
    const keeps = assignee?.teamIds.includes(queue.teamId) ?? false;
    const place = {
      queueId,
      teamId: queue.teamId,
      assigneeId: keeps ? ticket.assigneeId : null,
      // Whoever says where it belongs has looked at it.
      triagedAt: ticket.triagedAt ?? context.now(),
    };
    await saveTicket(tx, ticketId, place, context.now());
    await keepWatching(tx, ticketId, context.viewer);
    record(change, ticketId, {
      kind: 'ticket.moved',
      fromQueueId: ticket.queueId,
      queueId,
      teamId: queue.teamId,
    });
    wakeLine(change, ticket.queueId, queueId);
    return { ticketId };
  });
