import { sql } from 'drizzle-orm';
import { change } from '../platform/change.ts';
import { contextFor, type Desk } from '../platform/context.ts';
import { run } from '../platform/database.ts';
import { record } from '../platform/ledger.ts';
import { besideLetter } from './keep-survey.ts';

/** Tickets at a time. */
const atOnce = 50;

/**
 * Asks the customers of tickets that were resolved a while ago how it was: each once, whoever else
 * does the same. Where a letter about the resolution is due anyway, that one asks. Gives how many
 * tickets that were.
 */
export const sendSurveys = (desk: Desk): Promise<number> =>
  change(contextFor(desk), async (change) => {
    const now = desk.now();
    const held = await run<{ id: string }>(
      change.tx,
      sql`select t.id from ticket t
          where t.id in (
            select v.ticket_id from survey v
            where v.due_at <= ${now} and not exists (
              select from silence s where s.ticket_id = v.ticket_id and s.status = 'RESOLVED'
                and s.next_at <= ${besideLetter(now)})
            order by v.due_at limit ${atOnce})
          for no key update of t skip locked`,
    );
    if (held.length === 0) return 0;
    const due = await run<{ ticketId: string; isAsked: boolean }>(
      change.tx,
      sql`delete from survey v using ticket t join person c on c.id = t.customer_id
          where v.ticket_id = t.id and v.due_at <= ${now}
            and t.id = any (${sql.param(held.map(({ id }) => id))})
          returning t.id as ticket_id, (
            c.email is not null and c.suspended_at is null and t.status in ('RESOLVED', 'CLOSED')
            and not exists (select from rating r
                            where r.ticket_id = t.id and r.resolution = t.reopen_count)) as is_asked`,
    );
    for (const { ticketId, isAsked } of due) {
      const cause = 'It was resolved a while ago.';
      if (isAsked) record(change, ticketId, { kind: 'ticket.survey_sent' }, { cause });
    }
    return held.length;
  });
