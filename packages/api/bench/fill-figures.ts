import type { Sql } from 'postgres';

/**
 * Lets the filled tickets have been taken, solved, rated and promised something: to each closed one
 * five more entries of the ledger, to each that somebody has one.
 */
export async function fillFigures(db: Sql) {
  await db`set statement_timeout = 0`;
  await db`set synchronous_commit = off`;
  await promises(db);
  await entries(db);
  await db`
    insert into rating (ticket_id, resolution, person_id, score, rated_at)
    select id, 0, customer_id, 1 + number % 5, opened_at + interval '9 hours' from ticket
    where status = 'CLOSED' and number % 8 = 0`;
  // As on a desk that had no figures before.
  await db`delete from figure`;
  await db`update figure_progress set written_by = ledger_horizon() - 1, id = 9007199254740991,
    filled_to = 0, fill_to = (select max(number) from ticket)`;
  await db`set synchronous_commit = on`;
  await db`vacuum analyze ledger`;
}

const weekday = [{ from: '09:00', to: '17:30' }];

async function promises(db: Sql) {
  const calendar = {
    zone: 'Europe/London',
    weekly: {
      MONDAY: weekday,
      TUESDAY: weekday,
      WEDNESDAY: weekday,
      THURSDAY: weekday,
      FRIDAY: weekday,
    },
    holidays: [],
    exceptions: [],
    breaks: [],
  };
  const targets = ['LOW', 'NORMAL', 'HIGH', 'URGENT'].flatMap((priority) => [
    { priority, metric: 'FIRST_RESPONSE', seconds: 180, clock: 'AROUND_THE_CLOCK' },
    { priority, metric: 'NEXT_RESPONSE', seconds: 3600, clock: 'BUSINESS' },
    { priority, metric: 'RESOLUTION', seconds: 14_400, clock: 'BUSINESS' },
  ]);
  await db`insert into calendar (id, name) values ('cal_1', 'Office')`;
  await db`insert into calendar_version (id, calendar_id, version, definition, created_at)
    values ('cav_1', 'cal_1', 1, ${db.json(calendar)}, now())`;
  await db`insert into sla_policy (id, name, calendar_id, place) values ('slp_1', 'All', 'cal_1', 1)`;
  await db`insert into sla_policy_version (id, policy_id, version, definition, created_at)
    values ('spv_1', 'slp_1', 1, ${db.json({ targets, steps: [], pausesOnHold: true })}, now())`;
}

/** After the first four; the times go on from theirs, and scatter. */
async function entries(db: Sql) {
  await db`
    insert into ledger (ticket_id, sequence, kind, event, actor_id, actor_kind, happened_at)
    select t.id, t.event_count + e.nth, e.event->>'kind', e.event,
      case e.event->>'kind' when 'sla.applied' then null when 'ticket.confirmed' then t.customer_id else t.assignee_id end,
      case e.event->>'kind' when 'sla.applied' then 'SYSTEM' else 'PERSON' end::actor_kind,
      t.opened_at + interval '5 minutes' + e.part * (hashint4(t.number)::bigint & 32767) * interval '1 second'
    from ticket t cross join lateral (values
      (1, 0.0, jsonb_build_object('kind', 'sla.applied', 'policyVersionId', 'spv_1', 'calendarVersionId', 'cav_1')),
      (2, 0.1, jsonb_build_object('kind', 'ticket.claimed', 'assigneeId', t.assignee_id)),
      (3, 0.5, jsonb_build_object('kind', 'ticket.status_changed', 'from', 'IN_PROGRESS', 'to', 'RESOLVED', 'messageId', 'msg_' || t.number || '_2')),
      (4, 0.9, jsonb_build_object('kind', 'ticket.confirmed', 'solved', true)),
      (5, 1.0, jsonb_build_object('kind', 'ticket.rated', 'score', 1 + t.number % 5, 'comment', null))
    ) e (nth, part, event)
    where e.nth = 1 or (e.nth = 2 and t.assignee_id is not null)
      or (e.nth < 5 and t.status = 'CLOSED') or (e.nth = 5 and t.status = 'CLOSED' and t.number % 8 = 0)`;
  await db`update ticket t set event_count = (select max(sequence) from ledger l where l.ticket_id = t.id)`;
}
