import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { boolean, integer, pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { teams } from '../identity/person.table.ts';
import { id } from '../platform/columns.ts';

export const ticketPriority = pgEnum('ticket_priority', ticketPriorities);

/** Where tickets wait for a team. */
export const queues = pgTable('queue', {
  id: id('que'),
  name: text().notNull().unique(),
  teamId: text()
    .notNull()
    .references(() => teams.id),
});

/** What a ticket is about; decides where it waits first and how urgent it begins. */
export const categories = pgTable('category', {
  id: id('cat'),
  name: text().notNull().unique(),
  description: text().notNull().default(''),
  /** Order in which they are offered. */
  place: integer().notNull(),
  queueId: text()
    .notNull()
    .references(() => queues.id),
  priority: ticketPriority().notNull().default('NORMAL'),
  customerMayChangePriority: boolean().notNull().default(false),
});

export type Queue = typeof queues.$inferSelect;
export type Category = typeof categories.$inferSelect;
