import type { Change } from '../platform/change.ts';
import { record } from '../platform/ledger.ts';
import { keepHolderWatching, type LockedTicket, saveTicket } from './ticket.store.ts';
import { wakeLine } from './wake-line.ts';

/**
 * Gives a ticket to an agent, or with null back to the line. `cause` says why the desk does it by
 * itself.
 */
export async function giveTo(
  change: Change,
  ticket: LockedTicket,
  assigneeId: string | null,
  cause?: string,
) {
  const { assigneeId: previousAssigneeId, status } = ticket;
  const { tx, context } = change;
  const now = context.now();
  const taken =
    assigneeId === null ? {} : { acknowledgedAt: ticket.acknowledgedAt ?? now, claimedAt: now };
  const progress =
    assigneeId !== null && status === 'NEW' ? { status: 'IN_PROGRESS' as const } : {};
  await saveTicket(tx, ticket.id, { assigneeId, ...taken, ...progress }, now);
  const isGiver = previousAssigneeId !== null && previousAssigneeId === context.viewer.id;
  // Whom the desk takes it from may be in the middle of it.
  if (isGiver || cause !== undefined) await keepHolderWatching(tx, ticket);
  record(change, ticket.id, { kind: 'ticket.assigned', assigneeId, previousAssigneeId }, { cause });
  wakeLine(change, ticket.queueId);
}
