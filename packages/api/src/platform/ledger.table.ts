import type { DeskEvent } from '@hlm-desk/shared/events';
import { sql } from 'drizzle-orm';
import { bigint, boolean, integer, jsonb, pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

export const actorKinds = ['PERSON', 'BOT', 'SYSTEM', 'API_KEY'] as const;

export const actorKind = pgEnum('actor_kind', actorKinds);

/**
 * What happened, in order, for ever. One table is the customer's timeline, the audit trail, the
 * source of live updates and the outbox of mail. Rows are only ever added.
 */
export const ledger = pgTable('ledger', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  eventId: text().notNull().unique().default(sql`new_id('evt')`),
  ticketId: text(),
  /** The ticket's own gapless sequence, from 1; null for what concerns no ticket. */
  sequence: integer(),
  /** The same as in `event`, for looking up. */
  kind: text().notNull(),
  event: jsonb().$type<DeskEvent>().notNull(),
  /** Seen only by those who work at the desk. */
  internal: boolean().notNull().default(false),
  actorId: text(),
  actorKind: actorKind().notNull().default('PERSON'),
  /** Why the desk acted by itself. */
  cause: text(),
  happenedAt: moment().notNull(),
  /** Lets a reader stop before transactions still open, whose entries will appear later. */
  writtenBy: bigint({ mode: 'number' }).notNull().default(sql`ledger_now()`),
});

export type LedgerEntry = typeof ledger.$inferSelect;
