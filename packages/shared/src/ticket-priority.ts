/** From what can wait to what cannot; the order in which a line is served is the reverse. */
export const ticketPriorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;

export type TicketPriority = (typeof ticketPriorities)[number];
