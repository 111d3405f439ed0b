import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { people } from '../identity/person.table.ts';
import { moment } from '../platform/columns.ts';
import { tickets } from '../tickets/ticket.table.ts';

export const ratings = pgTable(
  'rating',
  {
    ticketId: text()
      .notNull()
      .references(() => tickets.id),
    /** Which resolution it rates: the ticket's reopen count at that time. */
    resolution: integer().notNull(),
    personId: text().references(() => people.id),
    /** Who resolved it. */
    agentId: text().references(() => people.id),
    /** Of the outcome, 1 to 5. */
    score: integer().notNull(),
    /** Of the agent, 1 to 5; null where nothing was said of them. */
    agentScore: integer(),
    comment: text(),
    ratedAt: moment().notNull(),
  },
  (rating) => [primaryKey({ columns: [rating.ticketId, rating.resolution] })],
);

export type Rating = typeof ratings.$inferSelect;
