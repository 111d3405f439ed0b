import { personTree } from '../identity/person.tree.ts';
import { column, type Expression, type OrderBy, type TreeType } from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';
import { ticketVisible } from './ticket.policy.ts';
import { ticketTree } from './ticket.tree.ts';

/** An event exists for whoever sees its ticket; internal ones only for those who work at the desk. */
export const eventVisible: Expression = (
  event,
  scope,
) => `((not ${event}.internal or ${isStaff(scope.viewer)})
  and exists (select from ticket et where et.id = ${event}.ticket_id and ${ticketVisible('et', scope)}))`;

/** SQL of the opaque cursor that resumes the stream of events after this one. */
export const eventCursor = (event: string) => `${event}.written_by || '.' || ${event}.id`;

const nameIn = (table: string, event: string, key: string) =>
  `(select n.name from ${table} n where n.id = ${event}.event->>'${key}')`;

const numberOf = (event: string, key: string) =>
  `(select n.number from ticket n where n.id = ${event}.event->>'${key}')`;

/** The names that the sentence about an event mentions. */
export const eventNames: Expression = (event) => `json_build_object(
  'actor', (select n.name from person n where n.id = ${event}.actor_id),
  'assignee', ${nameIn('person', event, 'assigneeId')},
  'previousAssignee', ${nameIn('person', event, 'previousAssigneeId')},
  'team', ${nameIn('team', event, 'teamId')},
  'queue', ${nameIn('queue', event, 'queueId')},
  'follows', ${numberOf(event, 'followsId')}, 'followUp', ${numberOf(event, 'followUpId')},
  'category', ${nameIn('category', event, 'categoryId')})`;

/** By the ledger's own count: the ticket's sequence would show a customer where notes were written. */
const inOrder: readonly OrderBy[] = [{ sql: (event: string) => `${event}.id`, type: 'bigint' }];

export const eventTree: TreeType = {
  name: 'Event',
  table: 'ledger',
  visible: eventVisible,
  order: inOrder,
  fields: {
    id: column('event_id'),
    cursor: { sql: eventCursor },
    kind: column('kind'),
    actorKind: column('actor_kind'),
    at: column('happened_at'),
    cause: column('cause'),
    text: { raw: { $event: (event) => `${event}.event`, $names: eventNames } },
    actor: {
      one: () => personTree,
      where: (person, event) => `${person}.id = ${event}.actor_id`,
      known: true,
    },
    ticket: {
      one: () => ticketTree,
      where: (ticket, event) => `${ticket}.id = ${event}.ticket_id`,
    },
  },
};

ticketTree.fields.history = {
  connection: () => eventTree,
  where: (event, ticket) => `${event}.ticket_id = ${ticket}.id`,
};

ticketTree.fields.lastCursor = {
  sql: (ticket, { viewer }) =>
    `(select ${eventCursor('l')} from ledger l where l.ticket_id = ${ticket}.id and (not l.internal or ${isStaff(viewer)}) order by l.sequence desc limit 1)`,
};
