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
    /** 1 to 5. */
    score: integer().notNull(),
    comment: text(),
    ratedAt: moment().notNull(),
  },
  (rating) => [primaryKey({ columns: [rating.ticketId, rating.resolution] })],
);

export type Rating = typeof ratings.$inferSelect;
