import type { Change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import type { Env } from '../platform/env.ts';
import { record } from '../platform/ledger.ts';
import { Refusal } from '../platform/refusal.ts';
import { type LockedTicket, saveTicket } from './ticket.store.ts';
import type { Ticket } from './ticket.table.ts';
import { wakeLine } from './wake-line.ts';

/** Until when words of the customer open it again. */
export const reopenableUntil = (closedAt: Date, { reopenDays }: Pick<Env, 'reopenDays'>) =>
  new Date(closedAt.getTime() + reopenDays * 86_400_000);

/** Closed too long ago to be opened again: what there is to say goes on as another ticket. */
export const isClosedForGood = (
  { status, closedAt }: Pick<Ticket, 'status' | 'closedAt'>,
  { env, now }: Pick<Context, 'env' | 'now'>,
) => status === 'CLOSED' && closedAt !== null && now() > reopenableUntil(closedAt, env);

/** Brings a resolved or closed ticket back to whoever had it; without an owner it waits in line. */
export async function reopen(
  change: Change,
  ticket: LockedTicket,
  reason: string,
  messageId?: string,
) {
  const { tx, context } = change;
  const now = context.now();
  const { id, reopenCount, queueId } = ticket;
  if (isClosedForGood(ticket, context)) {
    throw new Refusal(
      'CONFLICT',
      'This ticket was closed too long ago. Open a new one for its customer, and name this number in it; words of the customer do so by themselves.',
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
