import type { Pause } from '@hlm-desk/shared/sla/pauses';
import { slaMetrics } from '@hlm-desk/shared/sla/policy';
import { breachCauses, slaTimerStates } from '@hlm-desk/shared/sla/timers';
import { integer, jsonb, pgEnum, pgTable, text } from 'drizzle-orm/pg-core';
import { id, moment } from '../platform/columns.ts';

export const slaMetric = pgEnum('sla_metric', slaMetrics);
export const slaTimerState = pgEnum('sla_timer_state', slaTimerStates);

/** How a promise goes. The ledger tells why; this is what it has come to. */
export const slaTimers = pgTable('sla_timer', {
  id: id('sla'),
  ticketId: text().notNull(),
  metric: slaMetric().notNull(),
  /** Each answer owed has a round of its own, from 1. */
  round: integer().notNull(),
  state: slaTimerState().notNull(),
  /** Null where nothing is promised, or not any more. */
  targetSeconds: integer(),
  /** The calendar it is reckoned in; null around the clock. */
  calendarVersionId: text(),
  startedAt: moment().notNull(),
  /** Since when this is promised. */
  aimedAt: moment().notNull(),
  endedAt: moment(),
  pauses: jsonb().$type<Pause[]>().notNull(),
  /** Null while it stands still. */
  dueAt: moment(),
  /** When a quarter of the time is left. */
  warnsAt: moment(),
  breachedAt: moment(),
  /** Where it became late because what was promised became shorter. */
  breachCause: text({ enum: breachCauses }),
  /** What has been told of it, each once. */
  stepsDone: text().array().notNull().default([]),
  /** When the next is to be told. */
  nextAt: moment(),
});

export type SlaTimerRow = typeof slaTimers.$inferSelect;
