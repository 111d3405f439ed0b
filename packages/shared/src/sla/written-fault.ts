import { isZone } from '../zone.ts';
import type { Calendar, DayWindows, Window } from './calendar.ts';
import { minutesOf } from './wall-windows.ts';

export const calendarFaultKinds = [
  'UNKNOWN_ZONE',
  'BAD_TIME',
  'ENDS_BEFORE_IT_BEGINS',
  'OVERLAP',
  'BAD_DATE',
  'DATE_TWICE',
  'NEVER_OPEN',
] as const;

/** Why a calendar cannot be used. */
export interface CalendarFault {
  kind: (typeof calendarFaultKinds)[number];
  /** Where: `weekly.MONDAY.1`, `holidays.0`, `zone`. */
  at: string;
}

const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A date of every year may be the 29th of February. */
function isDate(date: string) {
  const whole = /^\d\d-\d\d$/.test(date) ? `2024-${date}` : date;
  if (!/^\d{4}-\d\d-\d\d$/.test(whole)) return false;
  const parsed = new Date(whole);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(whole);
}

function* faultsOfWindows(windows: readonly Window[], at: string): Generator<CalendarFault> {
  const ends = new Map<number, number>();
  for (const [index, { from, to }] of windows.entries()) {
    const where = `${at}.${index}`;
    if (!time.test(from) || !(time.test(to) || to === '24:00')) {
      yield { kind: 'BAD_TIME', at: where };
      continue;
    }
    const [begin, end] = [minutesOf(from), minutesOf(to)];
    if (begin >= end) yield { kind: 'ENDS_BEFORE_IT_BEGINS', at: where };
    for (const [otherBegin, otherEnd] of ends) {
      if (begin < otherEnd && otherBegin < end) yield { kind: 'OVERLAP', at: where };
    }
    ends.set(begin, Math.max(end, ends.get(begin) ?? 0));
  }
}

function* faultsOfDates(dates: readonly { date: string }[], at: string): Generator<CalendarFault> {
  const seen = new Set<string>();
  for (const [index, { date }] of dates.entries()) {
    if (!isDate(date)) yield { kind: 'BAD_DATE', at: `${at}.${index}` };
    if (seen.has(date)) yield { kind: 'DATE_TWICE', at: `${at}.${index}` };
    seen.add(date);
  }
}

function* faultsOfDays(days: readonly DayWindows[], at: string): Generator<CalendarFault> {
  yield* faultsOfDates(days, at);
  for (const [index, { windows }] of days.entries())
    yield* faultsOfWindows(windows, `${at}.${index}`);
}

/** What of a calendar cannot be as it is written, without reckoning in it; light enough for browsers. */
export function* writtenFaults(calendar: Calendar): Generator<CalendarFault> {
  if (!isZone(calendar.zone)) yield { kind: 'UNKNOWN_ZONE', at: 'zone' };
  for (const [day, windows] of Object.entries(calendar.weekly))
    yield* faultsOfWindows(windows, `weekly.${day}`);
  yield* faultsOfDates(calendar.holidays, 'holidays');
  yield* faultsOfDays(calendar.exceptions, 'exceptions');
  yield* faultsOfDays(calendar.breaks, 'breaks');
}
