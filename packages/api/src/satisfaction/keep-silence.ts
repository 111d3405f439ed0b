import type { DeskEvent } from '@hlm-desk/shared/events';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { sql } from 'drizzle-orm';
import type { Change, Recorded } from '../platform/change.ts';
import { after, nextStep, waitsForCustomer } from './silence-steps.ts';

/** The state in which an event leaves its ticket; undefined where it leaves it as it was. */
function statusAfter(event: DeskEvent): TicketStatus | undefined {
  if (event.kind === 'ticket.status_changed') return event.to;
  if (event.kind === 'ticket.reopened') return 'IN_PROGRESS';
  if (event.kind === 'ticket.confirmed' && event.solved) return 'CLOSED';
  return undefined;
}

/** From when on a ticket waits for its customer, and that it does no more. */
export async function keepSilence(change: Change, recorded: readonly Recorded[]) {
  const statuses = new Map<string, TicketStatus>();
  for (const { ticketId, event } of recorded) {
    const status = statusAfter(event);
    if (status !== undefined) statuses.set(ticketId, status);
  }
  for (const [ticketId, status] of statuses) {
    const { env, now } = change.context;
    if (!waitsForCustomer(status)) {
      change.last(sql`delete from silence where ticket_id = ${ticketId}`);
      continue;
    }
    const since = now();
    const patience = env.patience[status];
    const next = nextStep(patience, since, 0).at;
    const end = after(since, patience.endAfterHours);
    change.last(sql`
      insert into silence (ticket_id, status, since, next_at, ends_at)
      values (${ticketId}, ${status}, ${since}, ${next}, ${end})
      on conflict (ticket_id) do update set status = excluded.status, since = excluded.since,
        reminders_sent = 0, next_at = excluded.next_at, ends_at = excluded.ends_at`);
  }
}
