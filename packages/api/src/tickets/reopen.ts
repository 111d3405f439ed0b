import type { Change } from '../platform/change.ts';
import { record } from '../platform/ledger.ts';
import { Refusal } from '../platform/refusal.ts';
import { type LockedTicket, saveTicket } from './ticket.store.ts';
import { wakeLine } from './wake-line.ts';

const daysOpenAfterClosing = 7;

/** Brings a resolved or closed ticket back to whoever had it; without an owner it waits in line. */
export async function reopen(
  change: Change,
  ticket: LockedTicket,
  reason: string,
  messageId?: string,
) {
  const { tx, context } = change;
  const now = context.now();
  const { id, closedAt, reopenCount, queueId } = ticket;
  if (closedAt !== null && now.getTime() - closedAt.getTime() > daysOpenAfterClosing * 86_400_000) {
    throw new Refusal(
      'CONFLICT',
      'This ticket was closed more than a week ago. Please open a new one and name this number in it.',
      { reason: 'CLOSED_TOO_LONG' },
    );
  }
  await saveTicket(
    tx,
    id,
    { status: 'IN_PROGRESS', resolvedAt: null, closedAt: null, reopenCount: reopenCount + 1 },
    now,
  );
  record(change, id, {
    kind: 'ticket.reopened',
    reason,
    ...(messageId === undefined ? {} : { messageId }),
  });
  wakeLine(change, queueId);
}
