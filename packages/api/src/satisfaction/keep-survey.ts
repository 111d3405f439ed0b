import type { DeskEvent } from '@hlm-desk/shared/events';
import { sql } from 'drizzle-orm';
import type { Change, Recorded } from '../platform/change.ts';
import { after } from './silence-steps.ts';

/** A letter that goes so soon takes the survey along: nobody gets two at one time. */
const besideMs = 3_600_000;

export const besideLetter = (now: Date) => new Date(now.getTime() + besideMs);

/**
 * After these nobody is asked by a letter of its own: they have answered, it is not solved, or the
 * letter of its closing asks.
 */
const isSettled = (event: DeskEvent) =>
  event.kind === 'ticket.rated' ||
  event.kind === 'ticket.reopened' ||
  event.kind === 'ticket.confirmed' ||
  (event.kind === 'ticket.status_changed' && event.from === 'RESOLVED');

/** From when on the customer of a resolved ticket is to be asked, and that they no longer are. */
export async function keepSurvey(change: Change, recorded: readonly Recorded[]) {
  const { env, now } = change.context;
  for (const { ticketId, event } of recorded) {
    if (event.kind === 'ticket.status_changed' && event.to === 'RESOLVED') {
      change.last(sql`
        insert into survey (ticket_id, due_at) values (${ticketId}, ${after(now(), env.surveyHours)})
        on conflict (ticket_id) do update set due_at = excluded.due_at`);
    } else if (isSettled(event)) {
      change.last(sql`delete from survey where ticket_id = ${ticketId}`);
    } else if (event.kind === 'ticket.reminded' && event.status === 'RESOLVED') {
      change.last(
        sql`delete from survey where ticket_id = ${ticketId} and due_at <= ${besideLetter(now())}`,
      );
    }
  }
}
