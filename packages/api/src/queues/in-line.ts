import type { OrderBy } from '../platform/tree.ts';

/**
 * Which tickets stand in line: those that nobody has. A ticket that was handed on or moved waits
 * again, IN_PROGRESS as it is, and at its old place.
 */
export const inLine = (ticket: string) =>
  `${ticket}.assignee_id is null and ${ticket}.status in ('NEW', 'IN_PROGRESS')`;

/** The order in which they will be taken: the more urgent first, then who has waited longer. */
export const lineOrder: readonly OrderBy[] = [
  { sql: (ticket) => `${ticket}.priority`, type: 'ticket_priority', descending: true },
  { sql: (ticket) => `${ticket}.line_since`, type: 'timestamptz' },
  { sql: (ticket) => `${ticket}.id`, type: 'text' },
];

/** The same rule for a ticket at hand. */
export const standsInLine = ({
  assigneeId,
  status,
}: {
  assigneeId: string | null;
  status: string;
}) => assigneeId === null && (status === 'NEW' || status === 'IN_PROGRESS');
