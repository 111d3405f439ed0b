import { bigint, integer, pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { people } from '../identity/person.table.ts';
import { channelKind } from '../platform/channel.ts';
import { id, moment } from '../platform/columns.ts';
import { actorKind } from '../platform/ledger.table.ts';
import { tickets } from '../tickets/ticket.table.ts';

export const messageKinds = ['PUBLIC_REPLY', 'INTERNAL_NOTE'] as const;
export const deliveryStates = ['QUEUED', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'UNKNOWN'] as const;

export const messageKind = pgEnum('message_kind', messageKinds);
export const deliveryState = pgEnum('delivery_state', deliveryStates);

export const messages = pgTable('message', {
  id: id('msg'),
  ticketId: text()
    .notNull()
    .references(() => tickets.id),
  /** Its place in the conversation, counted over the whole desk. */
  place: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
  kind: messageKind().notNull(),
  /** Null when a bot or the desk itself wrote it. */
  authorId: text().references(() => people.id),
  authorKind: actorKind().notNull().default('PERSON'),
  channel: channelKind().notNull().default('WEB'),
  body: text().notNull(),
  delivery: deliveryState().notNull().default('DELIVERED'),
  createdAt: moment().notNull(),
});

export const attachments = pgTable('attachment', {
  id: id('att'),
  /** This and messageId are null until a message carries it. */
  ticketId: text().references(() => tickets.id),
  messageId: text().references(() => messages.id),
  /** Null when a stranger uploaded it for a ticket still to be opened. */
  uploaderId: text().references(() => people.id),
  /** The ticket of the guest session that uploaded it. */
  guestTicketId: text().references(() => tickets.id),
  /** As the uploader named it, cleaned; never a path. */
  name: text().notNull(),
  /** By its content, not by its name. */
  mediaType: text().notNull(),
  bytes: integer().notNull(),
  sha256: text().notNull(),
  createdAt: moment().notNull(),
});

export type Message = typeof messages.$inferSelect;
export type Attachment = typeof attachments.$inferSelect;
