/** The states of a ticket, in the order a ticket usually meets them. */
export const ticketStatuses = [
  'NEW',
  'IN_PROGRESS',
  'PENDING',
  'ON_HOLD',
  'RESOLVED',
  'CLOSED',
] as const;

export type TicketStatus = (typeof ticketStatuses)[number];

/**
 * Nothing returns to NEW; CLOSED comes only from RESOLVED, by the customer's word or by time, and
 * only a reopening leaves it.
 */
const mayBecome: Record<TicketStatus, readonly TicketStatus[]> = {
  NEW: ['IN_PROGRESS', 'RESOLVED'],
  IN_PROGRESS: ['PENDING', 'ON_HOLD', 'RESOLVED'],
  PENDING: ['IN_PROGRESS', 'ON_HOLD', 'RESOLVED'],
  ON_HOLD: ['IN_PROGRESS', 'PENDING', 'RESOLVED'],
  RESOLVED: ['IN_PROGRESS', 'CLOSED'],
  CLOSED: ['IN_PROGRESS'],
};

/** The API refuses, and the board greys out, every move this does not allow. */
export const canMove = (from: TicketStatus, to: TicketStatus) => mayBecome[from].includes(to);

/** The states that an agent may choose by hand: closing belongs to the customer and to time. */
export const agentMoves = (from: TicketStatus): readonly TicketStatus[] =>
  from === 'CLOSED' ? [] : mayBecome[from].filter((to) => to !== 'CLOSED');

/** A public message of the customer brings these back to IN_PROGRESS. */
export const isWokenByCustomer = (status: TicketStatus) =>
  status === 'PENDING' || status === 'ON_HOLD' || status === 'RESOLVED';

export const openStatuses = ['NEW', 'IN_PROGRESS', 'PENDING', 'ON_HOLD'] as const;

/** A ticket that nobody has stands in line in these: one that was handed on waits again. */
export const lineStatuses: readonly TicketStatus[] = ['NEW', 'IN_PROGRESS'];

/** Which tickets stand in line: those that nobody has and that wait for the desk. */
export const standsInLine = (ticket: { assigneeId: string | null; status: TicketStatus }) =>
  ticket.assigneeId === null && lineStatuses.includes(ticket.status);
