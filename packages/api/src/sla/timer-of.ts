import { always, type SlaTimer } from '@hlm-desk/shared/sla/timers';
import type { Database } from '../platform/database.ts';
import { findCalendar } from './policy.store.ts';
import type { SlaTimerRow } from './timer.table.ts';

type OnWire<Row> = { [Key in keyof Row]: Row[Key] | (Date extends Row[Key] ? string : never) };

/** What a timer is made out of, as a row or as JSON. */
export type KeptTimer = OnWire<
  Pick<
    SlaTimerRow,
    | 'metric'
    | 'round'
    | 'state'
    | 'targetSeconds'
    | 'calendarVersionId'
    | 'startedAt'
    | 'aimedAt'
    | 'endedAt'
    | 'pauses'
    | 'breachedAt'
    | 'breachCause'
  >
>;

const ms = (moment: Date | string) => new Date(moment).getTime();

/** A timer out of what is kept of it. */
export async function timerOf(db: Database, kept: KeptTimer): Promise<SlaTimer> {
  const { startedAt, aimedAt, endedAt, breachedAt, calendarVersionId, ...same } = kept;
  return {
    ...same,
    startedAt: ms(startedAt),
    aimedAt: ms(aimedAt),
    endedAt: endedAt === null ? null : ms(endedAt),
    breachedAt: breachedAt === null ? null : ms(breachedAt),
    time: calendarVersionId === null ? always : await findCalendar(db, calendarVersionId),
  };
}
