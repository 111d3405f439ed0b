import { ticketStatuses } from '@hlm-desk/shared/ticket-status';
import { sql } from 'drizzle-orm';
import { integer, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { organisations, people, teams } from '../identity/person.table.ts';
import { channelKind } from '../platform/channel.ts';
import { id, moment } from '../platform/columns.ts';
import { categories, queues, ticketPriority } from '../queues/queue.table.ts';

export const ticketStatus = pgEnum('ticket_status', ticketStatuses);

export const tickets = pgTable('ticket', {
  id: id('tkt'),
  /** What people say aloud: "ticket 1234". Unique, never reused; gaps are fine. */
  number: integer().notNull().unique().default(sql`nextval('ticket_number')`),
  /** Grows with every change of the ticket itself; messages do not count. */
  version: integer().notNull().default(1),
  subject: text().notNull(),
  status: ticketStatus().notNull().default('NEW'),
  priority: ticketPriority().notNull().default('NORMAL'),
  categoryId: text().references(() => categories.id),
  queueId: text()
    .notNull()
    .references(() => queues.id),
  teamId: text()
    .notNull()
    .references(() => teams.id),
  /** Where it began. */
  channel: channelKind().notNull().default('WEB'),
  customerId: text()
    .notNull()
    .references(() => people.id),
  organisationId: text().references(() => organisations.id),
  assigneeId: text().references(() => people.id),
  /** Its claim to a place in line: survives transfer, escalation and reopening. */
  lineSince: moment().notNull(),
  openedAt: moment().notNull(),
  /** Last change that its customer could notice. */
  updatedAt: moment().notNull(),
  claimedAt: moment(),
  /** When an agent first took it on. */
  acknowledgedAt: moment(),
  /** When somebody of the desk had looked at it and knew where it belongs. */
  triagedAt: moment(),
  /** First public message by a human agent. */
  firstRepliedAt: moment(),
  resolvedAt: moment(),
  closedAt: moment(),
  /** An open request of the customer; both null without one. */
  escalationRequestedAt: moment(),
  escalationReason: text(),
  reopenCount: integer().notNull().default(0),
  handOffCount: integer().notNull().default(0),
  /** What it is promised by; both null where no policy's conditions are met. */
  slaPolicyVersionId: text(),
  calendarVersionId: text(),
  /** How many events it has: the sequence of the newest. */
  eventCount: integer().notNull().default(0),
});

/** Agents who handed a ticket on and keep seeing it. */
export const watchers = pgTable(
  'watcher',
  { personId: text().notNull(), ticketId: text().notNull() },
  (watcher) => [primaryKey({ columns: [watcher.personId, watcher.ticketId] })],
);

/** How far each person has read each ticket. */
export const readMarks = pgTable(
  'read_mark',
  {
    personId: text().notNull(),
    ticketId: text().notNull(),
    sequence: integer().notNull(),
    /** When it was last read; null where nobody knows any more. */
    readAt: moment(),
  },
  (mark) => [primaryKey({ columns: [mark.personId, mark.ticketId] })],
);

/** Which ticket goes on with which. */
export const followUps = pgTable('follow_up', {
  ticketId: text().primaryKey(),
  /** What it follows, closed long ago. One ticket is followed by one, at most. */
  followsId: text().notNull().unique(),
});

/** Links that open one ticket to whoever holds them. */
export const trackingLinks = pgTable('tracking_link', {
  /** SHA-256 of the token, hexadecimal. */
  id: text().primaryKey(),
  ticketId: text().notNull(),
  createdAt: moment().notNull(),
  expiresAt: moment().notNull(),
});

export type Ticket = typeof tickets.$inferSelect;
