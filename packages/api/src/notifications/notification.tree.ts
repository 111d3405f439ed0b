import { personTree } from '../identity/person.tree.ts';
import { column, type Expression, type TreeType } from '../platform/tree.ts';
import { eventTree } from '../tickets/event.tree.ts';
import { ticketVisible } from '../tickets/ticket.policy.ts';
import { ticketTree } from '../tickets/ticket.tree.ts';
import { isUnread } from './inbox.store.ts';

/** Whoever may not see a ticket any more is not told of it any more, either. */
export const notificationVisible: Expression = (notification, scope) =>
  scope.viewer.id === null
    ? 'false'
    : `(${notification}.person_id = ${scope.bind(scope.viewer.id)} and exists (
        select from ticket nt where nt.id = ${notification}.ticket_id and ${ticketVisible('nt', scope)}))`;

export const notificationTree: TreeType = {
  name: 'Notification',
  table: 'notification',
  visible: notificationVisible,
  order: [
    { sql: (row) => `${row}.happened_at`, type: 'timestamptz', descending: true },
    { sql: (row) => `${row}.id`, type: 'text', descending: true },
  ],
  fields: {
    id: column('id'),
    kind: column('kind'),
    count: column('count'),
    at: column('happened_at'),
    isUnread: { sql: isUnread },
    ticket: {
      one: () => ticketTree,
      where: (ticket, row) => `${ticket}.id = ${row}.ticket_id`,
      known: true,
    },
    event: { one: () => eventTree, where: (event, row) => `${event}.event_id = ${row}.event_id` },
  },
};

const unreadOnes: Expression = (_, scope) =>
  `select from notification u where ${isUnread('u')} and ${notificationVisible('u', scope)}`;

/** What a person is told: theirs alone. */
export const inboxTree: TreeType = {
  name: 'Inbox',
  table: 'person',
  visible: (person, { viewer, bind }) =>
    viewer.id === null ? 'false' : `${person}.id = ${bind(viewer.id)}`,
  order: personTree.order,
  fields: {
    unreadCount: {
      sql: (row, scope) => `(select count(*) from (${unreadOnes(row, scope)} limit 1000) unread)`,
    },
    newest: {
      one: () => notificationTree,
      where: (notification, person, scope) => `${notification}.id = (
        select w.id from notification w
        where w.person_id = ${person}.id and ${notificationVisible('w', scope)}
        order by w.happened_at desc, w.id desc limit 1)`,
    },
  },
};

ticketTree.fields.isMuted = {
  sql: (ticket, { viewer, bind }) =>
    viewer.id === null
      ? 'false'
      : `exists (select from muted_ticket u where u.ticket_id = ${ticket}.id and u.person_id = ${bind(viewer.id)})`,
};
