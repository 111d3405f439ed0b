import type { Calendar } from './calendar.ts';
import { wallDay } from './wall-windows.ts';
import { zoneInstant } from './zone-instant.ts';

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
  const at = day * dayMs;
  const whole = { from: zoneInstant(zone, at), to: zoneInstant(zone, at + dayMs) };
  // Asking for the zone's rules is needed only on a day that has another length.
  const isUsual = whole.to - whole.from === dayMs;
  const instant = (minutes: number) =>
    isUsual ? whole.from + minutes * 60_000 : zoneInstant(zone, at + minutes * 60_000);
  const spans = windows.map(({ from, to }) => ({ from: instant(from), to: instant(to) }));
  return { ...whole, open: tidy(spans, whole), holiday };
}
