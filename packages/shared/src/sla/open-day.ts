import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { wallDay } from './wall-windows.ts';

/** From inclusive, to exclusive, in milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
}

/** A date of a calendar's zone, in instants. */
export interface OpenDay extends Span {
  /** Apart from each other, in order. */
  open: readonly Span[];
  holiday: string | null;
}

export const dayMs = 86_400_000;

/**
 * The instant of a wall time. One that the spring skips moves forward by what is skipped; of one that
 * the autumn repeats it is the first.
 */
function instantOf(zone: string, day: number, minutes: number): number {
  const wall = new Date(day * dayMs + minutes * 60_000).toISOString().slice(0, -1);
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
}

/** Sorted, cut to the day, and one where they touch: moved forward, two may overlap. */
function tidy(spans: Span[], day: Span): Span[] {
  const tidied: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const from = Math.max(span.from, day.from);
    const to = Math.min(span.to, day.to);
    const last = tidied.at(-1);
    if (from >= to) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else tidied.push({ from, to });
  }
  return tidied;
}

/** A day of a calendar; days are counted from 1970-01-01, as dates of its zone. */
export function openDay(calendar: Calendar, day: number): OpenDay {
  const { zone } = calendar;
  const { windows, holiday } = wallDay(calendar, new Date(day * dayMs).toISOString().slice(0, 10));
  const whole = { from: instantOf(zone, day, 0), to: instantOf(zone, day + 1, 0) };
  // Asking for the zone's rules is dear, and needed only on a day that has another length.
  const isUsual = whole.to - whole.from === dayMs;
  const instant = (minutes: number) =>
    isUsual ? whole.from + minutes * 60_000 : instantOf(zone, day, minutes);
  const spans = windows.map(({ from, to }) => ({ from: instant(from), to: instant(to) }));
  return { ...whole, open: tidy(spans, whole), holiday };
}
