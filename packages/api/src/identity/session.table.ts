import { pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../platform/columns.ts';

/** A signed-in person or, with a ticket, a guest who followed a tracking link. */
export const sessions = pgTable('session', {
  /** SHA-256 of the token, hexadecimal: the table alone opens nothing. */
  id: text().primaryKey(),
  personId: text(),
  ticketId: text(),
  userAgent: text().notNull().default(''),
  createdAt: moment().notNull(),
  seenAt: moment().notNull(),
  expiresAt: moment().notNull(),
  revokedAt: moment(),
});

/** The one-time link by which the first administrator makes an account. */
export const setUpLinks = pgTable('set_up_link', {
  /** SHA-256 of the token, hexadecimal. */
  id: text().primaryKey(),
  createdAt: moment().notNull(),
  expiresAt: moment().notNull(),
  usedAt: moment(),
});

export type Session = typeof sessions.$inferSelect;
