import { always, type SlaTimer } from '@hlm-desk/shared/sla/timers';
import type { Database } from '../platform/database.ts';
import { findCalendar } from './policy.store.ts';
import type { SlaTimerRow } from './timer.table.ts';

const ms = (moment: Date | null) => moment?.getTime() ?? null;

/** A timer out of the row in which it is kept. */
export async function timerOf(db: Database, row: SlaTimerRow): Promise<SlaTimer> {
  const { metric, round, state, pauses, calendarVersionId, targetSeconds } = row;
  return {
    metric,
    round,
    state,
    pauses,
    startedAt: row.startedAt.getTime(),
    aimedAt: row.aimedAt.getTime(),
    endedAt: ms(row.endedAt),
    targetSeconds,
    time: calendarVersionId === null ? always : await findCalendar(db, calendarVersionId),
    breachedAt: ms(row.breachedAt),
    breachCause: row.breachCause,
  };
}
