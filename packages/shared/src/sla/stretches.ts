import type { BusinessTime } from './business-time.ts';
import { dayMs, type Span } from './open-day.ts';
import type { PauseReason, Run } from './pauses.ts';

export const stretchKinds = [
  'RUNNING',
  'PENDING',
  'ON_HOLD',
  'RESOLVED',
  'OUTSIDE_HOURS',
  'HOLIDAY',
] as const;

/** Whether and why a time counted or not. */
export type StretchKind = (typeof stretchKinds)[number];

/** A part of a timer's life; they follow each other without a gap. */
export interface Stretch extends Span {
  kind: StretchKind;
  /** Which holiday it was. */
  holiday: string | null;
  /** Open time in it, in milliseconds: what a running one counts, and what a pause left out. */
  openMs: number;
}

const isSame = (a: Stretch | undefined, b: Stretch): a is Stretch =>
  a?.kind === b.kind && a.holiday === b.holiday && a.to === b.from;

function append(stretches: Stretch[], next: Stretch) {
  const last = stretches.at(-1);
  if (next.from >= next.to) return;
  if (!isSame(last, next)) stretches.push(next);
  else {
    last.to = next.to;
    last.openMs += next.openMs;
  }
}

/** Cuts a time that is not paused into what is open and what is closed, and why. */
function addRunning(stretches: Stretch[], time: BusinessTime, { from, to }: Span) {
  for (let number = Math.floor(from / dayMs) - 1; number <= Math.floor(to / dayMs) + 1; number++) {
    const day = time.day(number);
    const within = (at: number) => Math.min(Math.max(at, from), to);
    const closed = (span: Span): Stretch => ({
      from: within(span.from),
      to: within(span.to),
      kind: day.holiday === null ? 'OUTSIDE_HOURS' : 'HOLIDAY',
      holiday: day.holiday,
      openMs: 0,
    });
    let at = day.from;
    for (const open of day.open) {
      append(stretches, closed({ from: at, to: open.from }));
      const counted = { from: within(open.from), to: within(open.to) };
      append(stretches, {
        ...counted,
        kind: 'RUNNING',
        holiday: null,
        openMs: counted.to - counted.from,
      });
      at = open.to;
    }
    append(stretches, closed({ from: at, to: day.to }));
  }
}

const paused = (time: BusinessTime, span: Span, kind: PauseReason): Stretch => ({
  ...span,
  kind,
  holiday: null,
  openMs: time.elapsed(span.from, span.to),
});

/** Why a timer stands where it stands: from its start to a moment, without a gap. */
export function stretchesOf(time: BusinessTime, run: Run, until: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = run.startedAt;
  for (const pause of run.pauses) {
    if (pause.from >= until) break;
    addRunning(stretches, time, { from, to: pause.from });
    from = Math.min(pause.to ?? until, until);
    append(stretches, paused(time, { from: pause.from, to: from }, pause.reason));
  }
  addRunning(stretches, time, { from, to: until });
  return stretches;
}
