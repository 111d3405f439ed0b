import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { id, moment } from '../platform/columns.ts';

/** By which the desk shows browsers' push services that a message is its own (RFC 8292). */
export const pushKeys = pgTable('push_key', {
  isOnly: boolean().primaryKey().default(true),
  publicKey: text().notNull(),
  privateKey: text().notNull(),
});

/** A browser that somebody wants to be reached by, as long as they are signed in there. */
export const pushDevices = pgTable('push_device', {
  id: id('psh'),
  personId: text().notNull(),
  sessionId: text().notNull(),
  /** Where its push service takes messages for it. */
  endpoint: text().notNull().unique(),
  /** With which messages to it are sealed (RFC 8291), both base64url. */
  p256dh: text().notNull(),
  auth: text().notNull(),
  addedAt: moment().notNull(),
});
