import { type Expression, everyone, type TreeType } from '../platform/tree.ts';
import { lineOrder } from '../queues/in-line.ts';
import { isOverdue } from './late.ts';
import { ticketTree } from './ticket.tree.ts';

/** Of the tickets that an agent may see, the board shows those of their teams and their own. */
const ofViewer: Expression = (ticket, { viewer, bind }) =>
  viewer.role === 'AGENT'
    ? `(${ticket}.team_id = any(${bind(viewer.teamIds)}::text[]) or ${ticket}.assignee_id = ${bind(viewer.id)})`
    : 'true';

/** Which tickets a board with this filter shows. */
export const onBoard =
  (filter: Expression): Expression =>
  (ticket, scope) =>
    `${ticket}.status <> 'CLOSED' and ${ofViewer(ticket, scope)} and ${filter(ticket, scope)}`;

/** Which tickets a board shows, and by which clock they are late. */
interface Narrowed {
  filter: Expression;
  now: () => Date;
}

/** A column a status, the closed ones left out. */
export function boardColumnTree({ filter, now }: Narrowed): TreeType {
  const shown = onBoard(filter);
  const inColumn = (ticket: string, column: string, scope: Parameters<Expression>[1]) =>
    `${ticket}.status = ${column}.status and ${shown(ticket, scope)}`;
  return {
    name: 'BoardColumn',
    table: `(select s.status, s.place from unnest(enum_range(null::ticket_status)) with ordinality as s (status, place) where s.status <> 'CLOSED')`,
    visible: everyone,
    order: [{ sql: (column) => `${column}.place`, type: 'bigint' }],
    fields: {
      status: { sql: (column) => `${column}.status` },
      count: {
        sql: (column, scope) =>
          `(select count(*) from ticket bt where ${inColumn('bt', column, scope)} and ${ticketTree.visible('bt', scope)})`,
      },
      overdueCount: {
        sql: (column, scope) =>
          `(select count(*) from ticket bt where ${inColumn('bt', column, scope)} and ${isOverdue(now)('bt', scope)} and ${ticketTree.visible('bt', scope)})`,
      },
      tickets: { connection: () => ticketTree, where: inColumn, order: lineOrder },
    },
  };
}

/** The whole board. */
export const boardTree = (narrowed: Narrowed): TreeType => ({
  name: 'Board',
  table: '(select 1)',
  visible: everyone,
  order: [],
  fields: { columns: { many: () => boardColumnTree(narrowed), where: () => 'true' } },
});

/** What of the board changed: the cards that it shows, those that it no longer shows, the counts. */
export const boardChangeTree = (
  narrowed: Narrowed,
  shown: string[],
  removed: string[],
): TreeType => ({
  name: 'BoardChange',
  table: '(select 1)',
  visible: everyone,
  order: [],
  fields: {
    tickets: {
      many: () => ticketTree,
      where: (ticket, _, { bind }) => `${ticket}.id = any(${bind(shown)}::text[])`,
    },
    removedTicketIds: { sql: (_, { bind }) => `to_json(${bind(removed)}::text[])` },
    columns: { many: () => boardColumnTree(narrowed), where: () => 'true' },
  },
});
