import { sql } from 'drizzle-orm';
import { type Database, run, runOne } from '../platform/database.ts';
import { resolvedBy } from '../satisfaction/keep-rating.ts';
import type { Occasion } from './occasion.ts';

/** The event with what a letter needs to know of the ticket and its customer as they are now. */
export const findOccasion = (db: Database, eventId: string) =>
  runOne<Occasion>(
    db,
    sql`select l.event_id, l.event, l.happened_at, l.actor_id, t.id as ticket_id, t.number, t.subject, t.status,
               c.id as customer_id, c.name as customer_name, c.verified,
               case when c.suspended_at is null then c.email end as email,
               c.password_hash is not null as has_account,
               (select s.ends_at from silence s where s.ticket_id = t.id) as silence_ends_at,
               t.closed_at,
               (select a.name from person a where a.id = ${resolvedBy('t')}) as agent_name,
               exists (select from rating r
                       where r.ticket_id = t.id and r.resolution = t.reopen_count) as is_rated,
               exists (select from survey v where v.ticket_id = t.id) as is_asked_later,
               exists (select from message w join person a on a.id = w.author_id
                       where w.ticket_id = t.id and w.kind = 'PUBLIC_REPLY' and a.role <> 'CUSTOMER'
                         and w.created_at > l.happened_at - interval '5 minutes'
                         and w.created_at <= l.happened_at) as is_answered_just_now,
               (select json_build_object('body', m.body, 'by', coalesce(a.name, 'HLM Desk'),
                         'fileNames', array(select f.name from attachment f
                                            where f.message_id = m.id order by f.created_at, f.id))
                from message m left join person a on a.id = m.author_id
                where m.id = l.event->>'messageId' and m.kind = 'PUBLIC_REPLY') as message
        from ledger l
        join ticket t on t.id = l.ticket_id
        join person c on c.id = t.customer_id
        where l.event_id = ${eventId}`,
  );

/** Tickets whose customer asked for links to them, newest first. */
export const findAskedFor = (db: Database, ticketIds: readonly string[]) =>
  run<{ id: string; number: number; subject: string; customerName: string; email: string }>(
    db,
    sql`select t.id, t.number, t.subject, c.name as customer_name, c.email
        from ticket t join person c on c.id = t.customer_id
        where t.id = any(${sql.param(ticketIds)}::text[])
          and c.email is not null and c.suspended_at is null
        order by t.number desc`,
  );
