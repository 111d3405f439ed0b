import { pgTable, text } from 'drizzle-orm/pg-core';
import { id, moment } from '../platform/columns.ts';

/** Letters of a desk that has no mail server: the mailbox of the demo. */
export const letters = pgTable('letter', {
  id: id('ltr'),
  /** The Message-ID: a letter sent twice is kept once. */
  messageId: text().notNull().unique(),
  recipient: text().notNull(),
  subject: text().notNull(),
  plain: text().notNull(),
  html: text().notNull(),
  sentAt: moment().notNull(),
});

export type Letter = typeof letters.$inferSelect;
