import { lineStatuses } from '@hlm-desk/shared/ticket-status';
import type { OrderBy } from '../platform/tree.ts';

const statuses = lineStatuses.map((status) => `'${status}'`).join(', ');

/**
 * Which tickets stand in line: those that nobody has. A ticket that was handed on or moved waits
 * again, IN_PROGRESS as it is, and at its old place.
 * `standsInLine` says the same of a ticket at hand.
 */
export const inLine = (ticket: string) =>
  `${ticket}.assignee_id is null and ${ticket}.status in (${statuses})`;

/** The order in which they will be taken: the more urgent first, then who has waited longer. */
export const lineOrder: readonly OrderBy[] = [
  { sql: (ticket) => `${ticket}.priority`, type: 'ticket_priority', descending: true },
  { sql: (ticket) => `${ticket}.line_since`, type: 'timestamptz' },
  { sql: (ticket) => `${ticket}.id`, type: 'text' },
];
