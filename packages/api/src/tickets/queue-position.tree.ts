import type { TreeField, TreeType } from '../platform/tree.ts';
import { inLine } from '../queues/in-line.ts';
import { queueTree } from '../queues/queue.tree.ts';
import { ticketVisible } from './ticket.policy.ts';
import { ticketTree } from './ticket.tree.ts';

/** Where a row's ticket stands, counted when it was read. */
export interface PlaceInLine {
  $place: { queueId: string; position: number; waiting: number };
}

/** Position and number of those in line of a ticket's queue, in one look at it. */
export const placeSql = (ticket: string) => `(
  select json_build_object('queueId', ${ticket}.queue_id, 'waiting', count(*), 'position', 1 + count(*)
    filter (where a.priority > ${ticket}.priority or (a.priority = ${ticket}.priority
      and (a.line_since, a.id) < (${ticket}.line_since, ${ticket}.id))))
  from ticket a where a.queue_id = ${ticket}.queue_id and ${inLine('a')})`;

const place: TreeField = { raw: { $place: placeSql } };
const nothing: TreeField = { raw: {} };

/** The place of a ticket in line; there is none for tickets that somebody has. */
export const queuePositionTree: TreeType = {
  name: 'QueuePosition',
  table: 'ticket',
  visible: (ticket, scope) => `${ticketVisible(ticket, scope)} and ${inLine(ticket)}`,
  order: [],
  fields: {
    position: place,
    waiting: place,
    estimatedWait: place,
    noEstimateReason: place,
    change: nothing,
    asOf: nothing,
    queue: {
      one: () => queueTree,
      where: (queue, ticket) => `${queue}.id = ${ticket}.queue_id`,
      known: true,
    },
  },
};

ticketTree.fields.queuePosition = {
  one: () => queuePositionTree,
  where: (line, ticket) => `${line}.id = ${ticket}.id`,
};
