import type { DeskEvent, EventKind } from '@hlm-desk/shared/events';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { sql } from 'drizzle-orm';
import type { Change, Recorded } from '../platform/change.ts';
import { after, nextStep, type WaitingStatus, waitsForCustomer } from './silence-steps.ts';

/** The state in which an event leaves its ticket; undefined where it leaves it as it was. */
function statusAfter(event: DeskEvent): TicketStatus | undefined {
  if (event.kind === 'ticket.status_changed') return event.to;
  if (event.kind === 'ticket.reopened') return 'IN_PROGRESS';
  if (event.kind === 'ticket.confirmed' && event.solved) return 'CLOSED';
  return undefined;
}

/** A word of the customer, or one more of the desk: the waiting begins anew. */
const words: readonly EventKind[] = [
  'message.replied',
  'ticket.escalation_requested',
  'ticket.rated',
];

/** From when on a ticket waits for its customer, and that it does no more. */
export async function keepSilence(change: Change, recorded: readonly Recorded[]) {
  const statuses = new Map<string, TicketStatus>();
  for (const { ticketId, event } of recorded) {
    const status = statusAfter(event);
    if (status !== undefined) statuses.set(ticketId, status);
  }
  for (const [ticketId, status] of statuses) {
    if (waitsForCustomer(status)) begin(change, ticketId, status);
    else change.last(sql`delete from silence where ticket_id = ${ticketId}`);
  }
  const spoken = recorded.filter(({ event }) => words.includes(event.kind));
  for (const ticketId of new Set(spoken.map((entry) => entry.ticketId))) {
    if (statuses.has(ticketId)) continue;
    for (const status of ['PENDING', 'RESOLVED'] as const) beginAnew(change, ticketId, status);
  }
}

function momentsOf({ context: { env, now } }: Change, status: WaitingStatus) {
  const since = now();
  const patience = env.patience[status];
  return {
    since,
    next: nextStep(patience, since, 0).at,
    end: after(since, patience.endAfterHours),
  };
}

function begin(change: Change, ticketId: string, status: WaitingStatus) {
  const { since, next, end } = momentsOf(change, status);
  change.last(sql`
    insert into silence (ticket_id, status, since, next_at, ends_at)
    values (${ticketId}, ${status}, ${since}, ${next}, ${end})
    on conflict (ticket_id) do update set status = excluded.status, since = excluded.since,
      reminders_sent = 0, next_at = excluded.next_at, ends_at = excluded.ends_at`);
}

function beginAnew(change: Change, ticketId: string, status: WaitingStatus) {
  const { since, next, end } = momentsOf(change, status);
  change.last(sql`
    update silence set since = ${since}, reminders_sent = 0, next_at = ${next}, ends_at = ${end}
    where ticket_id = ${ticketId} and status = ${status}`);
}
