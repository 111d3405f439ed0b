import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BusinessTime } from './business-time.ts';
import { type Calendar, weekdays } from './calendar.ts';
import { calendarFaults } from './calendar-fault.ts';
import { dayMs } from './open-day.ts';
import { dueIn, elapsedIn, type Pause, pauseReasons, type Run } from './pauses.ts';
import { stretchesOf } from './stretches.ts';

const clockTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Up to three windows that do not overlap, out of sorted times. */
const windows = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }).map((times) => {
  const sorted = times.toSorted((a, b) => a - b);
  const pairs = sorted.slice(0, sorted.length - (sorted.length % 2));
  return pairs.flatMap((from, index) =>
    index % 2 === 0 ? [{ from: clockTime(from), to: clockTime(pairs[index + 1] ?? 1440) }] : [],
  );
});

const date = fc
  .integer({ min: 0, max: 3 * 366 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * dayMs).toISOString().slice(0, 10));

const days = fc.uniqueArray(fc.record({ date, windows }), {
  maxLength: 4,
  selector: (day) => day.date,
});

const calendars: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'America/Sao_Paulo',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Auckland',
    'Africa/Casablanca',
    'America/St_Johns',
  ),
  weekly: fc.record(Object.fromEntries(weekdays.map((day) => [day, windows]))),
  holidays: fc.uniqueArray(fc.record({ date, name: fc.constant('Holiday') }), {
    maxLength: 3,
    selector: (day) => day.date,
  }),
  exceptions: days,
  breaks: days,
});

const moment = fc.integer({ min: Date.UTC(2025, 0, 2), max: Date.UTC(2026, 11, 30) });
const duration = fc.integer({ min: 0, max: 200 * 3_600_000 });

/** A start and pauses after it, the last of which may go on. */
const runs: fc.Arbitrary<Run> = fc
  .record({
    startedAt: moment,
    steps: fc.array(
      fc.record({
        wait: fc.integer({ min: 1, max: 5 * dayMs }),
        length: fc.integer({ min: 1, max: 5 * dayMs }),
        reason: fc.constantFrom(...pauseReasons),
      }),
      { maxLength: 4 },
    ),
    isPaused: fc.boolean(),
  })
  .map(({ startedAt, steps, isPaused }) => {
    let at = startedAt;
    const pauses = steps.map(({ wait, length, reason }, index): Pause => {
      const from = at + wait;
      at = from + length;
      return { from, to: isPaused && index === steps.length - 1 ? null : at, reason };
    });
    return { startedAt, pauses };
  });

const time = (calendar: Calendar) => new BusinessTime(calendar);

test('exactly as much passes until something is due as was promised, and no less', () => {
  fc.assert(
    fc.property(calendars, moment, duration, (calendar, start, promised) => {
      const due = time(calendar).due(start, promised);
      if (due === null) return;
      expect(time(calendar).elapsed(start, due)).toBe(promised);
      if (promised > 0) expect(time(calendar).elapsed(start, due - 1)).toBe(promised - 1);
    }),
  );
});

test('before leads back to where due began', () => {
  fc.assert(
    fc.property(calendars, moment, duration, (calendar, end, length) => {
      const start = time(calendar).before(end, length);
      if (start === null) return;
      expect(time(calendar).elapsed(start, end)).toBe(length);
    }),
  );
});

test('who starts later or is promised more time is never due earlier', () => {
  fc.assert(
    fc.property(calendars, moment, duration, duration, (calendar, start, promised, more) => {
      const reckons = time(calendar);
      const due = reckons.due(start, promised) ?? Number.POSITIVE_INFINITY;
      expect(
        reckons.due(start, promised + more) ?? Number.POSITIVE_INFINITY,
      ).toBeGreaterThanOrEqual(due);
      expect(
        reckons.due(start + more, promised) ?? Number.POSITIVE_INFINITY,
      ).toBeGreaterThanOrEqual(due);
    }),
  );
});

test('elapsed time adds up over any cut', () => {
  fc.assert(
    fc.property(calendars, moment, duration, duration, (calendar, from, a, b) => {
      const reckons = time(calendar);
      const whole = reckons.elapsed(from, from + a + b);
      expect(reckons.elapsed(from, from + a) + reckons.elapsed(from + a, from + a + b)).toBe(whole);
    }),
  );
});

test('stretches follow each other without a gap, and what counted in them is what has elapsed', () => {
  fc.assert(
    fc.property(calendars, runs, duration, (calendar, run, length) => {
      const until = run.startedAt + length;
      const stretches = stretchesOf(time(calendar), run, until);

      const ends = stretches.map((stretch) => stretch.to);
      const starts = stretches.map((stretch) => stretch.from);
      if (length > 0) expect([...starts, until]).toEqual([run.startedAt, ...ends]);
      const counted = stretches.filter(({ kind }) => kind === 'RUNNING');
      const sum = counted.reduce((total, { openMs }) => total + openMs, 0);
      expect(sum).toBe(elapsedIn(time(calendar), run, until));
    }),
  );
});

test('pauses add up: what they leave out and what counts is all the open time', () => {
  fc.assert(
    fc.property(calendars, runs, duration, (calendar, run, length) => {
      const until = run.startedAt + length;
      const all = stretchesOf(time(calendar), run, until).reduce(
        (sum, { openMs }) => sum + openMs,
        0,
      );

      expect(all).toBe(time(calendar).elapsed(run.startedAt, until));
    }),
  );
});

test('a timer with pauses is due where it has counted what was promised', () => {
  fc.assert(
    fc.property(calendars, runs, duration, (calendar, run, promised) => {
      const due = dueIn(time(calendar), run, promised);
      if (due === null) return;
      expect(elapsedIn(time(calendar), run, due)).toBe(promised);
    }),
  );
});

test('one that stands still is not due', () => {
  const always = time({
    zone: 'UTC',
    weekly: { MONDAY: [{ from: '09:00', to: '17:00' }] },
    holidays: [],
    exceptions: [],
    breaks: [],
  });
  const startedAt = Date.parse('2026-11-23T09:00Z');
  const pause: Pause = { from: startedAt + 1000, to: null, reason: 'PENDING' };

  expect(dueIn(always, { startedAt, pauses: [pause] }, 2000)).toBeNull();
  expect(dueIn(always, { startedAt, pauses: [pause] }, 500)).toBe(startedAt + 500);
});

test('what a calendar may be, it can be reckoned with', () => {
  fc.assert(
    fc.property(calendars, moment, (calendar, now) => {
      const kinds = calendarFaults(calendar, now).map(({ kind }) => kind);
      const due = time(calendar).due(now, 1);

      if (kinds.length === 0) expect(due).not.toBeNull();
      else expect(kinds).toEqual(['NEVER_OPEN']);
    }),
  );
});

test('the stretches tell nights from holidays and from waiting for the customer', () => {
  const berlin = time({
    zone: 'Europe/Berlin',
    weekly: {
      THURSDAY: [{ from: '09:00', to: '17:00' }],
      FRIDAY: [{ from: '09:00', to: '17:00' }],
      MONDAY: [{ from: '09:00', to: '17:00' }],
    },
    holidays: [{ date: '12-25', name: 'Christmas Day' }],
    exceptions: [],
    breaks: [],
  });
  const at = Date.parse;
  const run: Run = {
    startedAt: at('2026-12-24T13:00Z'),
    pauses: [{ from: at('2026-12-24T14:00Z'), to: at('2026-12-24T15:30Z'), reason: 'PENDING' }],
  };

  const told = stretchesOf(berlin, run, at('2026-12-28T09:00Z')).map(
    ({ kind, holiday, openMs, to }) => [
      holiday ?? kind,
      openMs / 60_000,
      new Date(to).toISOString().slice(5, 16),
    ],
  );

  expect(told).toEqual([
    ['RUNNING', 60, '12-24T14:00'],
    ['PENDING', 90, '12-24T15:30'],
    ['RUNNING', 30, '12-24T16:00'],
    ['OUTSIDE_HOURS', 0, '12-24T23:00'],
    ['Christmas Day', 0, '12-25T23:00'],
    ['OUTSIDE_HOURS', 0, '12-28T08:00'],
    ['RUNNING', 60, '12-28T09:00'],
  ]);
});
