import type { BusinessTime } from './business-time.ts';
import type { Span } from './open-day.ts';

export const pauseReasons = ['PENDING', 'ON_HOLD', 'RESOLVED'] as const;

/** The status in which a timer stands still. */
export type PauseReason = (typeof pauseReasons)[number];

/** A time that does not count. Those of one timer are in order and apart from each other. */
export interface Pause {
  from: number;
  /** Null while it lasts. */
  to: number | null;
  reason: PauseReason;
}

/** What a timer counts from, and what it leaves out. */
export interface Run {
  startedAt: number;
  pauses: readonly Pause[];
}

/** The times that count, up to a moment. */
export function running({ startedAt, pauses }: Run, until: number): Span[] {
  const spans: Span[] = [];
  let from = startedAt;
  for (const pause of pauses) {
    if (pause.from >= until) break;
    spans.push({ from, to: pause.from });
    from = pause.to ?? until;
  }
  spans.push({ from, to: until });
  return spans.filter((span) => span.from < span.to);
}

/** The open time that a timer has counted up to a moment, in milliseconds. */
export const elapsedIn = (time: BusinessTime, run: Run, until: number): number =>
  running(run, until).reduce((sum, { from, to }) => sum + time.elapsed(from, to), 0);

/** When a timer has counted so much; null while it stands still before that, or if it never will. */
export function dueIn(time: BusinessTime, run: Run, duration: number): number | null {
  let left = duration;
  for (const { from, to } of running(run, Number.POSITIVE_INFINITY)) {
    const due = time.due(from, left);
    if (due === null || due <= to) return due;
    left -= time.elapsed(from, to);
  }
  return null;
}
