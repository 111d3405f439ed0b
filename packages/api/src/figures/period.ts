import { isZone } from '@hlm-desk/shared/zone';
import { Temporal } from 'temporal-polyfill';
import { Refusal } from '../platform/refusal.ts';

/** Longer than a desk looks back, and short enough that nobody asks for the days of an age. */
const mostDays = 3660;
const dayMs = 86_400_000;

/** The beginnings of the days in which the period lies. */
export interface Day {
  /** As in 2026-11-22. */
  name: string;
  from: Date;
}

interface Period {
  from: Date;
  to: Date;
  zone: string;
}

/** What calendars and the database can hold, and no desk is older or asks for more. */
const isOfOurTime = (moment: Date) =>
  moment.getUTCFullYear() >= 1970 && moment.getUTCFullYear() < 10_000;

export function refusePeriod({ from, to, zone }: Period) {
  for (const [field, moment] of Object.entries({ from, to })) {
    if (!isOfOurTime(moment)) {
      throw new Refusal('INVALID', 'Choose a moment between the years 1970 and 9999.', { field });
    }
  }
  if (!(from < to)) {
    throw new Refusal('INVALID', 'The period ends before it begins. Choose a later end.', {
      field: 'to',
    });
  }
  if (+to - +from > mostDays * dayMs) {
    throw new Refusal('INVALID', 'A period has at most ten years. Choose a shorter one.', {
      field: 'from',
    });
  }
  if (!isZone(zone)) {
    throw new Refusal('INVALID', 'There is no such time zone. Name one as in Europe/Berlin.', {
      field: 'zone',
    });
  }
}

/** The day of a moment there, as in 2026-11-22. */
export const dayOf = (moment: number, zone: string) => dateOf(moment, zone).toString();

const dateOf = (moment: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate();

/** A day may begin at another time than the one before it, and once in a while there is none. */
export function daysOf({ from, to, zone }: Period): Day[] {
  const days: Day[] = [];
  let date = dateOf(+from, zone);
  while (true) {
    const start = date.toZonedDateTime(zone);
    if (start.epochMilliseconds >= +to) return days;
    days.push({ name: start.toPlainDate().toString(), from: new Date(start.epochMilliseconds) });
    date = start.toPlainDate().add({ days: 1 });
  }
}
