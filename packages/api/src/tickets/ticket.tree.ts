import { organisationTree, personTree } from '../identity/person.tree.ts';
import { teamTree } from '../identity/team.tree.ts';
import { column, type OrderBy, type TreeType } from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';
import { lineOrder } from '../queues/in-line.ts';
import { categoryTree, queueTree } from '../queues/queue.tree.ts';
import { soonestDue } from './late.ts';
import { ticketVisible } from './ticket.policy.ts';
import type { TicketOrder } from './ticket-enums.ts';

const byTime = (name: string, descending: boolean): readonly OrderBy[] => [
  { sql: (ticket) => `${ticket}.${name}`, type: 'timestamptz', descending },
  { sql: (ticket) => `${ticket}.id`, type: 'text', descending },
];

export const ticketOrders = {
  NEWEST: byTime('opened_at', true),
  OLDEST: byTime('opened_at', false),
  RECENTLY_UPDATED: byTime('updated_at', true),
  DUE_FIRST: [
    { sql: soonestDue, type: 'timestamptz' },
    { sql: (ticket) => `${ticket}.id`, type: 'text' },
  ],
} as const satisfies Record<TicketOrder, readonly OrderBy[]>;

/** The row that policies decide on, for fields that tell what the viewer may do. */
const deciding = (ticket: string) => `json_build_object(
  'status', ${ticket}.status, 'assigneeId', ${ticket}.assignee_id, 'teamId', ${ticket}.team_id,
  'customerId', ${ticket}.customer_id, 'organisationId', ${ticket}.organisation_id,
  'escalationRequestedAt', ${ticket}.escalation_requested_at,
  'customerMayChangePriority', coalesce((select c.customer_may_change_priority from category c where c.id = ${ticket}.category_id), false),
  'teamLevel', (select m.level from team m where m.id = ${ticket}.team_id))`;

/** Whether it was read with a tracking token, which the rest of the request may not carry. */
const asGuest: TreeType['visible'] = (_, { viewer }) => String(viewer.role === 'GUEST');

const escalation = (ticket: string) => `case when ${ticket}.escalation_requested_at is not null then
  json_build_object('reason', ${ticket}.escalation_reason, 'requestedAt', ${ticket}.escalation_requested_at) end`;

/** Whether others did something that the viewer may see and has not opened. */
const unread: TreeType['visible'] = (ticket, { viewer, bind }) => {
  if (viewer.id === null) return 'false';
  const id = bind(viewer.id);
  return `exists (select from ledger l where l.ticket_id = ${ticket}.id
    and l.sequence > coalesce((select k.sequence from read_mark k where k.ticket_id = ${ticket}.id and k.person_id = ${id}), 0)
    and l.actor_id is distinct from ${id} and l.kind not like 'sla.%' and l.kind <> 'ticket.survey_sent' and (not l.internal or ${isStaff(viewer)}))`;
};

const firstMessage = (ticket: string) =>
  `(select m.body from message m where m.ticket_id = ${ticket}.id and m.kind = 'PUBLIC_REPLY' order by m.place limit 1)`;

/** What a suggestion is made from; null for those to whom the desk makes none. */
const told: TreeType['visible'] = (ticket, { viewer }) =>
  isStaff(viewer)
    ? `json_build_object('status', ${ticket}.status, 'priority', ${ticket}.priority,
        'text', ${ticket}.subject || E'\\n' || coalesce(left(${firstMessage(ticket)}, 4000), ''))`
    : 'null';

export const ticketTree: TreeType = {
  name: 'Ticket',
  table: 'ticket',
  visible: ticketVisible,
  order: lineOrder,
  fields: {
    id: column('id'),
    number: column('number'),
    version: column('version'),
    subject: column('subject'),
    status: column('status'),
    priority: column('priority'),
    channel: column('channel'),
    reopenCount: column('reopen_count'),
    handOffCount: column('hand_off_count'),
    openedAt: column('opened_at'),
    updatedAt: column('updated_at'),
    lineSince: column('line_since'),
    acknowledgedAt: column('acknowledged_at'),
    triagedAt: {
      sql: (ticket, { viewer }) => (isStaff(viewer) ? `${ticket}.triaged_at` : 'null::timestamptz'),
    },
    firstWords: {
      sql: (ticket) =>
        `coalesce(left(btrim(regexp_replace(left(${firstMessage(ticket)}, 400), '\\s+', ' ', 'g')), 200), '')`,
    },
    suggestion: { raw: { $told: told } },
    firstRepliedAt: column('first_replied_at'),
    resolvedAt: column('resolved_at'),
    closedAt: column('closed_at'),
    category: {
      one: () => categoryTree,
      where: (category, ticket) => `${category}.id = ${ticket}.category_id`,
    },
    customer: {
      one: () => personTree,
      where: (person, ticket) => `${person}.id = ${ticket}.customer_id`,
      known: true,
    },
    organisation: {
      one: () => organisationTree,
      where: (organisation, ticket) => `${organisation}.id = ${ticket}.organisation_id`,
      known: true,
    },
    assignee: {
      one: () => personTree,
      where: (person, ticket) => `${person}.id = ${ticket}.assignee_id`,
      known: true,
    },
    team: {
      one: () => teamTree,
      where: (team, ticket) => `${team}.id = ${ticket}.team_id`,
      known: true,
    },
    queue: {
      one: () => queueTree,
      where: (queue, ticket) => `${queue}.id = ${ticket}.queue_id`,
      known: true,
    },
    follows: {
      one: () => ticketTree,
      where: (followed, ticket) =>
        `${followed}.id = (select f.follows_id from follow_up f where f.ticket_id = ${ticket}.id)`,
    },
    followedBy: {
      one: () => ticketTree,
      where: (follower, ticket) =>
        `${follower}.id = (select f.ticket_id from follow_up f where f.follows_id = ${ticket}.id)`,
    },
    reopenableUntil: {
      raw: {
        $closedAt: (ticket) => `case when ${ticket}.status = 'CLOSED' then ${ticket}.closed_at end`,
      },
    },
    escalationRequest: { raw: { $escalation: escalation } },
    allowedStatuses: { raw: { $deciding: deciding, $asGuest: asGuest } },
    viewerActions: { raw: { $deciding: deciding, $asGuest: asGuest } },
    unread: { sql: unread },
  },
};

/** Guests are a person a ticket: for those who help them, one address is one customer. */
personTree.fields.tickets = {
  connection: () => ticketTree,
  where: (ticket, person, { viewer }) =>
    isStaff(viewer)
      ? `${ticket}.customer_id in (select q.id from person q where q.id = ${person}.id or lower(q.email) = lower(${person}.email))`
      : `${ticket}.customer_id = ${person}.id`,
  order: ticketOrders.NEWEST,
};
