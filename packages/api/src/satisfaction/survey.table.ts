import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../platform/columns.ts';
import { tickets } from '../tickets/ticket.table.ts';

/** Resolved tickets whose customer will be asked how it was. */
export const surveys = pgTable('survey', {
  ticketId: text()
    .primaryKey()
    .references(() => tickets.id),
  /** When they are asked, unless a letter asks them before. */
  dueAt: moment().notNull(),
});

/** Links by which one resolution is rated without signing in. */
export const surveyLinks = pgTable('survey_link', {
  /** SHA-256 of the token, hexadecimal. */
  id: text().primaryKey(),
  ticketId: text()
    .notNull()
    .references(() => tickets.id),
  /** Which resolution it asks about: the ticket's reopen count at that time. */
  resolution: integer().notNull(),
  createdAt: moment().notNull(),
});

export type Survey = typeof surveys.$inferSelect;
