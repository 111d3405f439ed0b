import {
  bigint,
  boolean,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { channelKind } from '../platform/channel.ts';
import { moment } from '../platform/columns.ts';
import { ticketPriority } from '../queues/queue.table.ts';

/** What is measured: the last three are promises, decided either way. */
export const figureKinds = [
  'OPENED',
  'TAKEN',
  'ANSWERED',
  'RESOLVED',
  'REOPENED',
  'RATED',
  'WAIT_SHOWN',
  'FIRST_RESPONSE',
  'NEXT_RESPONSE',
  'RESOLUTION',
] as const;

export type FigureKind = (typeof figureKinds)[number];

export const figureKind = pgEnum('figure_kind', figureKinds);

/** By what figures are narrowed and broken down: the few combinations that there are. */
export const figureSlices = pgTable('figure_slice', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  teamId: text().notNull(),
  /** Whoever did it or had the ticket then; null where nobody had. */
  agentId: text(),
  categoryId: text(),
  channel: channelKind().notNull(),
  priority: ticketPriority().notNull(),
});

/** What is measured of tickets, worked out of the ledger: a ticket's rows are replaced as a whole. */
export const figures = pgTable(
  'figure',
  {
    ticketNumber: integer().notNull(),
    kind: figureKind().notNull(),
    /** Which of several, from 1. */
    nth: smallint().notNull(),
    at: moment().notNull(),
    sliceId: integer().notNull(),
    /** Since the opening, without the time in which it was solved; null where nothing is measured. */
    seconds: integer(),
    /** The same in the business hours that the ticket was promised something by; null without. */
    businessSeconds: integer(),
    /** Whether what was promised, or shown, held; of a resolution, whether the ticket stayed solved. */
    held: boolean(),
    /** Of the outcome, 1 to 5. */
    score: smallint(),
    /** Of the agent, 1 to 5; null where nothing was said of them. */
    agentScore: smallint(),
  },
  (figure) => [primaryKey({ columns: [figure.ticketNumber, figure.kind, figure.nth] })],
);

/** The wait that was told of a ticket soon after its opening. */
export const shownWaits = pgTable('shown_wait', {
  ticketId: text().primaryKey(),
  lowSeconds: integer().notNull(),
  highSeconds: integer().notNull(),
  shownAt: moment().notNull(),
});

/** How far the ledger has been followed, and the tickets from before. */
export const figureProgress = pgTable('figure_progress', {
  onlyRow: boolean().primaryKey().default(true),
  writtenBy: bigint({ mode: 'number' }).notNull(),
  id: bigint({ mode: 'number' }).notNull(),
  /** Tickets up to this number are done, of those up to the last that there was at the beginning. */
  filledTo: integer().notNull().default(0),
  fillTo: integer().notNull(),
});

type Slice = Omit<typeof figureSlices.$inferSelect, 'id'>;
type Measured = Omit<typeof figures.$inferSelect, 'sliceId' | 'at'>;

/** One thing that is measured of a ticket, with all that figures are narrowed by. */
export interface Figure extends Measured, Slice {
  /** Milliseconds since 1970. */
  at: number;
}

export type FigureProgress = typeof figureProgress.$inferSelect;
