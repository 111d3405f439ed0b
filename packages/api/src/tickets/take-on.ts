import type { Change } from '../platform/change.ts';
import { record } from '../platform/ledger.ts';
import { type LockedTicket, saveTicket } from './ticket.store.ts';
import { wakeLine } from './wake-line.ts';

/** Gives a waiting ticket to an agent: out of the line and into progress. */
export async function takeOn(change: Change, ticket: LockedTicket, assigneeId: string) {
  const now = change.context.now();
  const { acknowledgedAt } = ticket;
  await saveTicket(
    change.tx,
    ticket.id,
    { assigneeId, status: 'IN_PROGRESS', claimedAt: now, acknowledgedAt: acknowledgedAt ?? now },
    now,
  );
  record(change, ticket.id, { kind: 'ticket.claimed', assigneeId });
  wakeLine(change, ticket.queueId);
}
