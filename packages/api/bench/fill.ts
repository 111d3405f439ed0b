import type { Sql } from 'postgres';

/**
 * Fills an empty, migrated database: tickets in working states and mostly closed; four messages
 * each, but thirty in each that is in progress; customers of whom every twentieth writes often, fifty agents in four teams.
 */
export async function fill(db: Sql, tickets: number): Promise<void> {
  const customers = Math.max(200, Math.floor(tickets / 4));
  await db`set statement_timeout = 0`;
  await db`set synchronous_commit = off`;
  await people(db, customers);
  await ticketRows(db, tickets, customers);
  await messageRows(db);
  await ledgerRows(db);
  await timerRows(db);
  await db`set synchronous_commit = on`;
  await db`vacuum analyze`;
}

async function people(db: Sql, customers: number) {
  await db`insert into organisation (id, name) select 'org_' || i, 'Organisation ' || i from generate_series(1, ${customers / 10}::int) i`;
  await db`insert into team (id, name, level) values
    ('tem_1', 'Level 1', 1), ('tem_2', 'Level 2', 2), ('tem_3', 'Level 3', 3), ('tem_4', 'Billing', 1)`;
  await db`insert into queue (id, name, team_id) select 'que_' || i, 'Queue ' || i, 'tem_' || i from generate_series(1, 4) i`;
  await db`insert into category (id, name, place, queue_id) select 'cat_' || i, 'Category ' || i, i, 'que_' || i from generate_series(1, 4) i`;
  await db`insert into person (id, name, email, role, verified, organisation_id)
    select 'per_' || i, 'Customer ' || i, 'customer' || i || '@example.com', 'CUSTOMER', true, 'org_' || (1 + i % ${customers / 10}::int)
    from generate_series(1, ${customers}::int) i`;
  await db`insert into person (id, name, email, role, verified, seen_at)
    select 'per_agent' || i, 'Agent ' || i, 'agent' || i || '@example.com', 'AGENT', true, now() from generate_series(1, 50) i`;
  await db`insert into team_member (team_id, person_id)
    select 'tem_' || t, 'per_agent' || i from generate_series(1, 50) i, generate_series(1, 4) t where t = 1 + i % 4 or t = 1 + (i + 1) % 4`;
}

async function ticketRows(db: Sql, tickets: number, customers: number) {
  await db`
    insert into ticket (id, number, subject, status, priority, category_id, queue_id, team_id, customer_id,
      organisation_id, assignee_id, line_since, opened_at, updated_at, claimed_at, event_count)
    select 'tkt_' || i, i, 'Something about the invoice of month ' || i,
      s.status::ticket_status,
      (array['LOW', 'NORMAL', 'NORMAL', 'NORMAL', 'HIGH', 'URGENT'])[1 + i % 6]::ticket_priority,
      'cat_' || (1 + i % 4), 'que_' || (1 + i % 4), 'tem_' || (1 + i % 4), p.id, p.organisation_id,
      case when s.status <> 'NEW' then 'per_agent' || (1 + i % 50) end,
      t.at, t.at, t.at + interval '1 hour',
      case when s.status <> 'NEW' then t.at + interval '10 minutes' end,
      case when s.status = 'IN_PROGRESS' then 30 else 4 end
    from generate_series(1, ${tickets}::int) i
    cross join lateral (select case i / 4 % 100 when 0 then 'NEW' when 1 then 'IN_PROGRESS' when 2 then 'IN_PROGRESS'
      when 3 then 'PENDING' when 4 then 'ON_HOLD' when 5 then 'RESOLVED' when 6 then 'RESOLVED' else 'CLOSED' end as status) s
    cross join lateral (select now() - (${tickets}::int - i) * interval '1 minute' as at) t
    join person p on p.id = 'per_' || (case when i % 2 = 0 then 1 + i / 2 % (${customers}::int / 20) else 1 + i % ${customers}::int end)`;
  await db`select setval('ticket_number', ${tickets})`;
}

async function messageRows(db: Sql) {
  await db`
    insert into message (id, ticket_id, kind, author_id, body, created_at)
    select 'msg_' || t.number || '_' || m, t.id,
      case when m = 3 then 'INTERNAL_NOTE' else 'PUBLIC_REPLY' end::message_kind,
      case when m % 3 = 1 then t.customer_id else coalesce(t.assignee_id, 'per_agent1') end,
      'Message ' || m || ' of ticket ' || t.number || repeat(' Some more words that people write.', 4),
      t.opened_at + m * interval '1 minute'
    from ticket t, generate_series(1, t.event_count) m order by t.number, m`;
  // All of it has been told.
  await db`update told_until set written_by = ledger_horizon() - 1`;
}

async function ledgerRows(db: Sql) {
  await db`
    insert into ledger (ticket_id, sequence, kind, event, internal, actor_id, happened_at)
    select t.id, m,
      case m when 1 then 'ticket.opened' when 3 then 'message.noted' else 'message.replied' end,
      jsonb_build_object('kind', case m when 1 then 'ticket.opened' when 3 then 'message.noted' else 'message.replied' end,
        'messageId', 'msg_' || t.number || '_' || m, 'queueId', t.queue_id, 'priority', t.priority, 'byCustomer', m % 3 = 1),
      m = 3, case when m % 3 = 1 then t.customer_id else coalesce(t.assignee_id, 'per_agent1') end,
      t.opened_at + m * interval '1 minute'
    from ticket t, generate_series(1, t.event_count) m order by t.number, m`;
}

/** A first answer, a solution and, where somebody works on it, an answer that is owed. */
async function timerRows(db: Sql) {
  await db`
    insert into sla_timer (ticket_id, metric, round, state, target_seconds, started_at, aimed_at,
      ended_at, pauses, due_at, warns_at, next_at)
    select t.id, m.metric::sla_metric, 1, s.state::sla_timer_state, m.seconds, t.opened_at, t.opened_at,
      case when s.state = 'FULFILLED' then t.opened_at + interval '10 minutes' end, '[]',
      case when s.state <> 'PAUSED' then t.opened_at + m.seconds * interval '1 second' end,
      case when s.state <> 'PAUSED' then t.opened_at + m.seconds * interval '0.75 seconds' end, null
    from ticket t
    cross join (values ('FIRST_RESPONSE', 14400), ('NEXT_RESPONSE', 28800), ('RESOLUTION', 91800)) m (metric, seconds)
    cross join lateral (select case
      when t.status in ('RESOLVED', 'CLOSED') then 'FULFILLED'
      when m.metric = 'FIRST_RESPONSE' and t.status <> 'NEW' then 'FULFILLED'
      when m.metric = 'RESOLUTION' and t.status in ('PENDING', 'ON_HOLD') then 'PAUSED'
      else 'RUNNING' end as state) s
    where m.metric <> 'NEXT_RESPONSE' or t.status = 'IN_PROGRESS'
    order by t.number, m.metric`;
}
