import { createHash } from 'node:crypto';

/** What a bench asks: the desk in GraphQL, the limit in SQL that builds the same answer. */
export interface Operation {
  name: string;
  what: string;
  document: string;
  variables: (turn: number, tickets: number) => Record<string, unknown>;
  /** Who asks, of fifty: customers who write often, or agents. */
  as: 'customer' | 'agent';
  sql: string;
  /** $1, $2, … of the SQL. */
  parameters: (turn: number, tickets: number) => unknown[];
}

const person = (alias: string) => `json_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

const timerFields = 'slaTimers { id metric state dueAt warnsAt breachedAt }';
const timers = `(select json_agg(json_build_object('id', s.id, 'metric', s.metric, 'state', s.state,
    'dueAt', s.due_at, 'warnsAt', s.warns_at, 'breachedAt', s.breached_at) order by s.metric)
  from sla_timer s where s.ticket_id = t.id and not exists (
    select from sla_timer n where n.ticket_id = t.id and n.metric = s.metric and n.round > s.round)) as "slaTimers"`;

const q1: Operation = {
  name: 'Q1',
  what: 'my tickets, first 20 with last message and promises',
  as: 'customer',
  document: `query { tickets(first: 20) { nodes { id number subject status priority updatedAt unread ${timerFields}
    lastMessage { body createdAt author { id name } } } pageInfo { hasNextPage endCursor } } }`,
  variables: () => ({}),
  sql: `select json_build_object('tickets', json_agg(x)) as answer from (
    select t.id, t.number, t.subject, t.status, t.priority, t.updated_at as "updatedAt",
      exists (select from ledger l where l.ticket_id = t.id and l.actor_id is distinct from $1 and not l.internal
        and l.sequence > coalesce((select k.sequence from read_mark k where k.ticket_id = t.id and k.person_id = $1), 0)) as unread,
      ${timers},
      (select json_build_object('body', m.body, 'createdAt', m.created_at, 'author', ${person('p')})
        from message m join person p on p.id = m.author_id where m.ticket_id = t.id and m.kind = 'PUBLIC_REPLY'
        order by m.place desc limit 1) as "lastMessage"
    from ticket t where t.customer_id = $1 order by t.updated_at desc, t.id desc limit 21) x`,
  parameters: (turn) => [`per_${1 + (turn % 50)}`],
};

const q2: Operation = {
  name: 'Q2',
  what: 'board, 5 columns of 50 cards with counts and promises',
  as: 'agent',
  document: `query { board { columns { status count tickets(first: 50) { nodes { id number version subject status
    priority channel lineSince updatedAt unread ${timerFields} customer { id name } organisation { id name }
    assignee { id name } team { id name level } } pageInfo { hasNextPage endCursor } } } } }`,
  variables: () => ({}),
  sql: `select json_build_object('columns', json_agg(json_build_object('status', s.status,
      'count', (select count(*) from ticket c where c.status = s.status and c.status <> 'CLOSED' and c.team_id = any ($2)),
      'tickets', (select json_agg(x) from (
        select t.id, t.number, t.version, t.subject, t.status, t.priority, t.channel, t.line_since as "lineSince",
          t.updated_at as "updatedAt",
          exists (select from ledger l where l.ticket_id = t.id and l.actor_id is distinct from $1
            and l.sequence > coalesce((select k.sequence from read_mark k where k.ticket_id = t.id and k.person_id = $1), 0)) as unread,
          ${timers},
          ${person('p')} as customer, ${person('o')} as organisation,
          case when a.id is not null then ${person('a')} end as assignee,
          json_build_object('id', m.id, 'name', m.name, 'level', m.level) as team
        from (select * from ticket t where t.status = s.status and t.status <> 'CLOSED' and t.team_id = any ($2)
          order by t.priority desc, t.line_since, t.id limit 51) t
        join person p on p.id = t.customer_id left join organisation o on o.id = t.organisation_id
        left join person a on a.id = t.assignee_id join team m on m.id = t.team_id
        order by t.priority desc, t.line_since, t.id) x)))) as answer
    from unnest(array['NEW', 'IN_PROGRESS', 'PENDING', 'ON_HOLD', 'RESOLVED']::ticket_status[]) s (status)`,
  parameters: (turn) => {
    const agent = 1 + (turn % 50);
    return [`per_agent${agent}`, [`tem_${1 + (agent % 4)}`, `tem_${1 + ((agent + 1) % 4)}`]];
  },
};

const q3: Operation = {
  name: 'Q3',
  what: 'a ticket with 30 messages and authors',
  as: 'agent',
  document: `query ($id: ID) { ticket(id: $id) { id number version subject status priority openedAt updatedAt
    customer { id name } assignee { id name } team { id name level }
    messages(first: 30) { nodes { id kind body channel createdAt author { id name } } pageInfo { hasNextPage } } } }`,
  variables: (turn, tickets) => ({ id: ticketFor(turn, tickets) }),
  sql: `select json_build_object('id', t.id, 'number', t.number, 'version', t.version, 'subject', t.subject,
      'status', t.status, 'priority', t.priority, 'openedAt', t.opened_at, 'updatedAt', t.updated_at,
      'customer', ${person('p')}, 'assignee', case when a.id is not null then ${person('a')} end,
      'team', json_build_object('id', k.id, 'name', k.name, 'level', k.level),
      'messages', (select json_agg(json_build_object('id', m.id, 'kind', m.kind, 'body', m.body,
          'channel', m.channel, 'createdAt', m.created_at, 'author', ${person('w')}))
        from (select * from message m where m.ticket_id = t.id order by m.place limit 31) m
        join person w on w.id = m.author_id)) as answer
    from ticket t join person p on p.id = t.customer_id join team k on k.id = t.team_id
    left join person a on a.id = t.assignee_id where t.id = $1`,
  parameters: (turn, tickets) => [ticketFor(turn, tickets)],
};

const m1: Operation = {
  name: 'M1',
  what: 'post a reply: message, ticket, ledger, promises, committed',
  as: 'agent',
  document: `mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { id version updatedAt lastCursor } }`,
  variables: (turn, tickets) => ({
    input: {
      ticketId: ticketFor(turn, tickets),
      body: `Reply ${turn} with some words that people write.`,
    },
  }),
  sql: `with t as (update ticket set event_count = event_count + 1, updated_at = now(),
        first_replied_at = coalesce(first_replied_at, now()) where id = $1 returning *),
      m as (insert into message (ticket_id, kind, author_id, body, created_at)
        select id, 'PUBLIC_REPLY', $2, $3, now() from t returning id),
      l as (insert into ledger (ticket_id, sequence, kind, event, actor_id, happened_at)
        select t.id, t.event_count, 'message.replied',
          jsonb_build_object('kind', 'message.replied', 'messageId', m.id, 'byCustomer', false), $2, now()
        from t, m returning id, written_by),
      s as (update sla_timer s set state = 'FULFILLED', ended_at = now(), next_at = null from t
        where s.ticket_id = t.id and s.metric <> 'RESOLUTION' and s.ended_at is null)
    select json_build_object('id', t.id, 'version', t.version, 'updatedAt', t.updated_at,
      'lastCursor', l.written_by || '.' || l.id) as answer from t, l`,
  parameters: (turn, tickets) => [
    ticketFor(turn, tickets),
    `per_agent${1 + (turn % 50)}`,
    `Reply ${turn} with some words that people write.`,
  ],
};

/** A ticket in progress of a team that the turn's agent serves: see how the bench fills. */
function ticketFor(turn: number, tickets: number): string {
  const step = (turn * 7919) % Math.max(1, Math.floor(tickets / 400) - 1);
  const team = (1 + (turn % 50)) % 4;
  return `tkt_${400 * step + 4 * (1 + (turn % 2)) + team}`;
}

export const operations: readonly Operation[] = [q1, q2, q3, m1];

/** Under which name the desk keeps a document of our own screens. */
export const hashOf = (document: string) =>
  `sha256:${createHash('sha256').update(document).digest('hex')}`;
