import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { BusinessTime } from '../src/sla/business-time.ts';
import { type Calendar, type Weekday, weekdays } from '../src/sla/calendar.ts';
import { dueIn, elapsedIn, type Pause } from '../src/sla/pauses.ts';

const windows = v.array(v.tuple([v.string(), v.string()]));

const calendar = v.object({
  zone: v.string(),
  weekly: v.record(v.string(), windows),
  holidays: v.optional(v.array(v.string()), []),
  overrides: v.optional(v.record(v.string(), windows), {}),
  breaks: v.optional(v.record(v.string(), windows), {}),
});

const common = {
  id: v.optional(v.string(), ''),
  calendar,
  pauses: v.optional(v.array(v.tuple([v.string(), v.string()])), []),
};
const reckoning = {
  ...common,
  start: v.string(),
  seconds: v.number(),
  expect: v.nullable(v.string()),
};

const vector = v.variant('op', [
  v.object({ ...reckoning, op: v.literal('due') }),
  v.object({ ...reckoning, op: v.literal('before') }),
  v.object({
    ...common,
    op: v.literal('elapsed'),
    start: v.string(),
    end: v.string(),
    expect: v.number(),
  }),
  v.object({ ...common, op: v.literal('isOpen'), at: v.string(), expect: v.boolean() }),
]);

/** One question to business time and its answer, in the form of vectors/. */
export type Vector = v.InferOutput<typeof vector>;

const vectorFile = v.pipe(v.string(), v.parseJson(), v.array(vector));

export const readVectors = (file: string | URL): Vector[] =>
  v.parse(vectorFile, readFileSync(file, 'utf8'));

const named = (pairs: readonly [string, string][]) => pairs.map(([from, to]) => ({ from, to }));

const byDate = (days: Record<string, [string, string][]>) =>
  Object.entries(days).map(([date, pairs]) => ({ date, windows: named(pairs) }));

/** The same calendar in the desk's own words. */
export function calendarOf({ zone, weekly, ...dated }: v.InferOutput<typeof calendar>): Calendar {
  const weekdayOf = (short: string): Weekday => {
    const day = weekdays.find((name) => name.toLowerCase().startsWith(short));
    if (!day) throw new Error(`${short} is not a day of the week.`);
    return day;
  };
  return {
    zone,
    weekly: Object.fromEntries(
      Object.entries(weekly).map(([day, pairs]) => [weekdayOf(day), named(pairs)]),
    ),
    holidays: dated.holidays.map((date) => ({ date, name: date })),
    exceptions: byDate(dated.overrides),
    breaks: byDate(dated.breaks),
  };
}

const instant = (ms: number | null) =>
  ms === null ? null : new Date(ms).toISOString().replace('.000Z', 'Z');

/** What business time answers, in the form of the vector's `expect`. */
export function answerOf(vector: Vector): string | number | boolean | null {
  const time = new BusinessTime(calendarOf(vector.calendar));
  if (vector.op === 'isOpen') return time.isOpen(Date.parse(vector.at));
  const startedAt = Date.parse(vector.start);
  const pauses = vector.pauses.map(
    ([from, to]): Pause => ({ from: Date.parse(from), to: Date.parse(to), reason: 'PENDING' }),
  );
  const run = { startedAt, pauses };
  if (vector.op === 'elapsed') return elapsedIn(time, run, Date.parse(vector.end)) / 1000;
  if (vector.op === 'before') return instant(time.before(startedAt, vector.seconds * 1000));
  return instant(dueIn(time, run, vector.seconds * 1000));
}
