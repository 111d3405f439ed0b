import { personTree } from '../identity/person.tree.ts';
import { column, type Expression, type OrderBy, type TreeType } from '../platform/tree.ts';
import { actorId, isStaff } from '../platform/viewer.ts';
import { ticketVisible } from '../tickets/ticket.policy.ts';
import { ticketTree } from '../tickets/ticket.tree.ts';
import { attachmentTree } from './attachment.tree.ts';

/** A note, its author and its existence are for those who work at the desk. */
const publicOrStaff: Expression = (message, { viewer }) =>
  isStaff(viewer) ? 'true' : `${message}.kind = 'PUBLIC_REPLY'`;

/** A message exists for whoever sees its ticket. */
export const messageVisible: Expression = (message, scope) =>
  `${publicOrStaff(message, scope)} and exists (select from ticket mt where mt.id = ${message}.ticket_id and ${ticketVisible('mt', scope)})`;

const inOrder: readonly OrderBy[] = [
  { sql: (message: string) => `${message}.place`, type: 'bigint' },
];

export const messageTree: TreeType = {
  name: 'Message',
  table: 'message',
  visible: messageVisible,
  order: inOrder,
  fields: {
    id: column('id'),
    kind: column('kind'),
    authorKind: column('author_kind'),
    channel: column('channel'),
    body: column('body'),
    delivery: column('delivery'),
    createdAt: column('created_at'),
    mine: {
      sql: (message, { viewer, bind }) =>
        `coalesce(${message}.author_id = ${bind(actorId(viewer))}, false)`,
    },
    author: {
      one: () => personTree,
      where: (person, message) => `${person}.id = ${message}.author_id`,
      known: true,
    },
    attachments: {
      many: () => attachmentTree,
      where: (attachment, message) => `${attachment}.message_id = ${message}.id`,
    },
  },
};

/** The ticket above has been seen already: only the kind of message is still to be asked. */
const ofTicket: TreeType = { ...messageTree, visible: publicOrStaff };

ticketTree.fields.messages = {
  connection: () => ofTicket,
  where: (message, ticket) => `${message}.ticket_id = ${ticket}.id`,
};

ticketTree.fields.lastMessage = {
  one: () => ofTicket,
  where: (message, ticket, scope) =>
    `${message}.id = (select n.id from message n where n.ticket_id = ${ticket}.id and ${publicOrStaff('n', scope)} order by n.place desc limit 1)`,
};

ticketTree.fields.attachments = {
  many: () => attachmentTree,
  where: (attachment, ticket) => `${attachment}.ticket_id = ${ticket}.id`,
};
