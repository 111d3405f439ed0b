import { bigint, boolean, integer, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, moment } from '../platform/columns.ts';
import { notificationChannels, notificationKinds } from './notification-kinds.ts';

export const notificationKind = pgEnum('notification_kind', notificationKinds);
export const notificationChannel = pgEnum('notification_channel', notificationChannels);

/** What somebody is told of a ticket: one event, or several within a few minutes. */
export const notifications = pgTable('notification', {
  id: id('ntf'),
  personId: text().notNull(),
  ticketId: text().notNull(),
  kind: notificationKind().notNull(),
  /** Of the weightiest of those that it stands for, the newest. */
  eventId: text().notNull(),
  /** Of the newest: who has read the ticket as far has read this. */
  sequence: integer().notNull(),
  /** How many events it stands for. */
  count: integer().notNull().default(1),
  beganAt: moment().notNull(),
  happenedAt: moment().notNull(),
  readAt: moment(),
  /** The weightiest kind of it that was mailed; null where nothing was. */
  mailedKind: notificationKind(),
  /** When it was marked as unread: reading its ticket after that counts. */
  unreadAt: moment(),
});

export type NotificationRow = typeof notifications.$inferSelect;

export const mutedTickets = pgTable(
  'muted_ticket',
  { personId: text().notNull(), ticketId: text().notNull() },
  (muted) => [primaryKey({ columns: [muted.personId, muted.ticketId] })],
);

/** Where somebody chose otherwise than what is usual. */
export const notificationChoices = pgTable(
  'notification_choice',
  {
    personId: text().notNull(),
    kind: notificationKind().notNull(),
    channel: notificationChannel().notNull(),
    chosen: boolean().notNull(),
  },
  (choice) => [primaryKey({ columns: [choice.personId, choice.kind, choice.channel] })],
);

/** When nobody is to be disturbed, `HH:MM`; over midnight where it begins later than it ends. */
export const quietHours = pgTable('quiet_hours', {
  personId: text().primaryKey(),
  zone: text().notNull(),
  beginsAt: text().notNull(),
  endsAt: text().notNull(),
});

/** Tickets that were opened far behind: their customers hear when their turn is near. */
export const farBehind = pgTable('far_behind', { ticketId: text().primaryKey() });

/** Up to which entry of the ledger people have been told. */
export const toldUntil = pgTable('told_until', {
  writtenBy: bigint({ mode: 'number' }).notNull(),
  ledgerId: bigint({ mode: 'number' }).notNull(),
});
