import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../platform/columns.ts';
import { ticketStatus, tickets } from '../tickets/ticket.table.ts';

/** Tickets that wait for a word of their customer, and what the desk does if none comes. */
export const silences = pgTable('silence', {
  ticketId: text()
    .primaryKey()
    .references(() => tickets.id),
  /** PENDING or RESOLVED: in which state it waits. */
  status: ticketStatus().notNull(),
  since: moment().notNull(),
  remindersSent: integer().notNull().default(0),
  /** When the next reminder is due or, after the last one, the end. */
  nextAt: moment().notNull(),
  /** When the ticket is resolved or closed by itself. */
  endsAt: moment().notNull(),
});

export type Silence = typeof silences.$inferSelect;
