import type { Calendar, CalendarDate, DayWindows, Window } from './calendar.ts';
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

/** What is said of each date; of one that is there twice what is said first. */
const byDate = <Entry extends { date: CalendarDate }, Said>(
  entries: readonly Entry[],
  said: (entry: Entry) => Said,
) => new Map(entries.toReversed().map((entry) => [entry.date, said(entry)]));

/** All that is cut out of each date. */
function cutsByDate(breaks: readonly DayWindows[]) {
  const cuts = new Map<CalendarDate, WallWindow[]>();
  for (const { date, windows } of breaks) {
    cuts.set(date, [...(cuts.get(date) ?? []), ...windows.map(inMinutes)]);
  }
  return cuts;
}

/** What is said of that very date goes before what is said of it every year. */
const nearest = <Said>(entries: ReadonlyMap<CalendarDate, Said>, date: string) =>
  entries.get(date) ?? entries.get(date.slice(-5));

const read = ({ weekly, holidays, exceptions, breaks }: Calendar) => ({
  weekly: weekdays.map((day) => (weekly[day] ?? []).map(inMinutes)),
  holidays: byDate(holidays, ({ name }) => name),
  exceptions: byDate(exceptions, ({ windows }) => windows.map(inMinutes)),
  breaks: cutsByDate(breaks),
});

/** A calendar is asked for thousands of dates: it is read once. */
const calendars = new WeakMap<Calendar, ReturnType<typeof read>>();

function readOnce(calendar: Calendar) {
  const before = calendars.get(calendar);
  if (before) return before;
  const written = read(calendar);
  calendars.set(calendar, written);
  return written;
}

const without = (windows: readonly WallWindow[], cut: WallWindow) =>
  windows.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, cut.from) },
      { from: Math.max(from, cut.to), to },
    ].filter((left) => left.from < left.to),
  );

/** The windows of a date, `2026-11-23`: a holiday beats an exception, which beats the weekday. */
export function wallDay(calendar: Calendar, date: string): WallDay {
  const { weekly, holidays, exceptions, breaks } = readOnce(calendar);
  const holiday = nearest(holidays, date);
  if (holiday !== undefined) return { windows: [], holiday };
  const usual = weekly[(new Date(date).getUTCDay() + 6) % 7] ?? [];
  const cuts = [date, date.slice(-5)].flatMap((one) => breaks.get(one) ?? []);
  return { windows: cuts.reduce(without, nearest(exceptions, date) ?? usual), holiday: null };
}
