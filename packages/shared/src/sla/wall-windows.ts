import type { Calendar, CalendarDate, Window } from './calendar.ts';
import { weekdays } from './calendar.ts';

/** Minutes of a day, from 0 to 1440. */
export interface WallWindow {
  from: number;
  to: number;
}

/** What a calendar says of one date, before it is known what that is in instants. */
export interface WallDay {
  windows: readonly WallWindow[];
  /** The name of the holiday that closes it. */
  holiday: string | null;
}

export function minutesOf(time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const inMinutes = ({ from, to }: Window): WallWindow => ({
  from: minutesOf(from),
  to: minutesOf(to),
});

const on =
  (date: string) =>
  (entry: { date: CalendarDate }): boolean =>
    entry.date === date || entry.date === date.slice(-5);

/** What is said of that very date goes before what is said of it every year. */
const nearest = <Entry extends { date: CalendarDate }>(entries: readonly Entry[], date: string) =>
  entries.find((entry) => entry.date === date) ?? entries.find(on(date));

const without = (windows: readonly WallWindow[], cut: WallWindow) =>
  windows.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, cut.from) },
      { from: Math.max(from, cut.to), to },
    ].filter((left) => left.from < left.to),
  );

/** The windows of a date, `2026-11-23`: a holiday beats an exception, which beats the weekday. */
export function wallDay(calendar: Calendar, date: string): WallDay {
  const holiday = nearest(calendar.holidays, date);
  if (holiday) return { windows: [], holiday: holiday.name };
  const exception = nearest(calendar.exceptions, date);
  const weekday = weekdays[(new Date(date).getUTCDay() + 6) % 7];
  const usual = weekday && calendar.weekly[weekday];
  const breaks = calendar.breaks.filter(on(date)).flatMap(({ windows }) => windows);
  return {
    windows: breaks
      .map(inMinutes)
      .reduce(without, (exception?.windows ?? usual ?? []).map(inMinutes)),
    holiday: null,
  };
}
