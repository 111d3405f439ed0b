import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf } from '../../test/business-time-vectors.ts';
import { ticketPriorities } from '../ticket-priority.ts';
import { ticketStatuses } from '../ticket-status.ts';
import { BusinessTime } from './business-time.ts';
import { aroundTheClock } from './calendar.ts';
import type { AppliedPolicy, SlaFact } from './facts.ts';
import { elapsedIn } from './pauses.ts';
import { type SlaMetric, type SlaTarget, slaMetrics } from './policy.ts';
import { dueOf, type SlaTimer, timersOf } from './timers.ts';

const minute = 60_000;
const nine = Date.parse('2026-11-23T09:00Z');
const at = (minutes: number) => nine + minutes * minute;
const minutesOf = (moment: number | null) => (moment === null ? null : (moment - nine) / minute);

const target = (metric: SlaMetric, minutes: number, more: Partial<SlaTarget> = {}): SlaTarget => ({
  priority: 'NORMAL',
  metric,
  seconds: minutes * 60,
  clock: 'AROUND_THE_CLOCK',
  ...more,
});

const applied: AppliedPolicy = {
  policy: {
    targets: [
      target('FIRST_RESPONSE', 60),
      target('NEXT_RESPONSE', 30),
      target('RESOLUTION', 240),
      target('RESOLUTION', 60, { priority: 'URGENT' }),
    ],
    pausesOnHold: false,
    steps: [],
  },
  calendar: new BusinessTime(aroundTheClock),
};

const opened: SlaFact[] = [
  { at: at(0), kind: 'POLICY', applied },
  { at: at(0), kind: 'OPENED', priority: 'NORMAL' },
];

/** What is told of each timer: its state, and its deadline and its breach in minutes after nine. */
function told(facts: SlaFact[], now: number) {
  return Object.fromEntries(
    timersOf([...opened, ...facts], at(now)).map((timer) => [
      timer.round === 1 ? timer.metric : `${timer.metric} ${timer.round}`,
      [timer.state, minutesOf(dueOf(timer)), minutesOf(timer.breachedAt)],
    ]),
  );
}

test('a new ticket is owed a first answer and a solution', () => {
  expect(told([], 10)).toEqual({
    FIRST_RESPONSE: ['RUNNING', 60, null],
    RESOLUTION: ['RUNNING', 240, null],
  });
});

test('the first answer fulfils, and what the customer writes then is owed the next', () => {
  const facts: SlaFact[] = [
    { at: at(20), kind: 'ANSWERED' },
    { at: at(40), kind: 'ASKED' },
    { at: at(45), kind: 'ASKED' },
  ];

  expect(told(facts, 50)).toMatchObject({
    FIRST_RESPONSE: ['FULFILLED', 60, null],
    NEXT_RESPONSE: ['RUNNING', 70, null],
  });
});

test('each answer owed has a round of its own', () => {
  const facts: SlaFact[] = [
    { at: at(20), kind: 'ANSWERED' },
    { at: at(40), kind: 'ASKED' },
    { at: at(60), kind: 'ANSWERED' },
    { at: at(61), kind: 'ANSWERED' },
    { at: at(100), kind: 'ASKED' },
  ];

  expect(told(facts, 131)).toMatchObject({
    NEXT_RESPONSE: ['FULFILLED', 70, null],
    'NEXT_RESPONSE 2': ['RUNNING', 130, 130],
  });
});

test('an answer after its deadline fulfils and is late all the same', () => {
  expect(told([{ at: at(61), kind: 'ANSWERED' }], 62)).toMatchObject({
    FIRST_RESPONSE: ['FULFILLED', 60, 60],
  });
});

test('an answer in the moment in which it is due is in time', () => {
  expect(told([{ at: at(60), kind: 'ANSWERED' }], 70)).toMatchObject({
    FIRST_RESPONSE: ['FULFILLED', 60, null],
  });
});

test('waiting for the customer pauses the solution, never an answer', () => {
  const pending: SlaFact = { at: at(30), kind: 'STATUS', status: 'PENDING' };

  expect(told([pending], 100)).toEqual({
    FIRST_RESPONSE: ['RUNNING', 60, 60],
    RESOLUTION: ['PAUSED', null, null],
  });
  expect(told([pending, { at: at(90), kind: 'STATUS', status: 'IN_PROGRESS' }], 100)).toMatchObject(
    {
      RESOLUTION: ['RUNNING', 300, null],
    },
  );
});

test('being on hold pauses only where the policy says so', () => {
  const onHold: SlaFact = { at: at(30), kind: 'STATUS', status: 'ON_HOLD' };
  const policy = { ...applied.policy, pausesOnHold: true };

  expect(told([onHold], 40)).toMatchObject({ RESOLUTION: ['RUNNING', 240, null] });
  expect(
    told([{ at: at(10), kind: 'POLICY', applied: { ...applied, policy } }, onHold], 40),
  ).toMatchObject({ RESOLUTION: ['PAUSED', null, null] });
});

test('a reopening resumes: the time spent resolved does not count', () => {
  const facts: SlaFact[] = [
    { at: at(100), kind: 'STATUS', status: 'RESOLVED' },
    { at: at(1000), kind: 'STATUS', status: 'CLOSED' },
    { at: at(2000), kind: 'STATUS', status: 'IN_PROGRESS' },
  ];

  expect(told(facts.slice(0, 2), 1500)).toMatchObject({ RESOLUTION: ['FULFILLED', 240, null] });
  expect(told(facts, 2010)).toMatchObject({ RESOLUTION: ['RUNNING', 2140, null] });
});

test('what was paused when it was resolved is not paused any more when it comes back', () => {
  const facts: SlaFact[] = [
    { at: at(10), kind: 'STATUS', status: 'PENDING' },
    { at: at(100), kind: 'STATUS', status: 'RESOLVED' },
    { at: at(200), kind: 'STATUS', status: 'IN_PROGRESS' },
  ];

  expect(told(facts, 210)).toMatchObject({ RESOLUTION: ['RUNNING', 430, null] });
});

test('a new priority is reckoned from the start, and keeps what was spent', () => {
  const urgent: SlaFact = { at: at(20), kind: 'PRIORITY', priority: 'URGENT' };

  expect(told([urgent], 30)).toMatchObject({
    FIRST_RESPONSE: ['CANCELLED', null, null],
    RESOLUTION: ['RUNNING', 60, null],
  });
});

test('what is late by a new priority is late from then on, and says why', () => {
  const facts: SlaFact[] = [{ at: at(90), kind: 'PRIORITY', priority: 'URGENT' }];
  const resolution = timersOf([...opened, ...facts], at(95)).find(
    ({ metric }) => metric === 'RESOLUTION',
  );

  expect(minutesOf(resolution?.breachedAt ?? null)).toBe(90);
  expect(resolution?.breachCause).toBe('PRIORITY_CHANGED');
});

test('what was late once stays late, whatever is promised then', () => {
  const facts: SlaFact[] = [
    { at: at(20), kind: 'PRIORITY', priority: 'URGENT' },
    { at: at(70), kind: 'PRIORITY', priority: 'NORMAL' },
  ];

  expect(told(facts, 80)).toMatchObject({ RESOLUTION: ['RUNNING', 240, 60] });
});

test('thanks for a solution are owed no answer', () => {
  const facts: SlaFact[] = [
    { at: at(20), kind: 'ANSWERED' },
    { at: at(30), kind: 'STATUS', status: 'RESOLVED' },
    { at: at(40), kind: 'ASKED' },
  ];

  expect(told(facts, 50)).not.toHaveProperty('NEXT_RESPONSE');
});

test('without a policy nothing is promised', () => {
  expect(told([{ at: at(10), kind: 'POLICY', applied: null }], 300)).toEqual({
    FIRST_RESPONSE: ['CANCELLED', null, null],
    RESOLUTION: ['CANCELLED', null, null],
  });
});

const [story] = JSON.parse(
  readFileSync(new URL('../../test/vectors/ticket_timelines.json', import.meta.url), 'utf8'),
);

/**
 * What that story's source calls the next reply runs from the opening there, here only from what a
 * customer writes after an answer: its first deadline is left out.
 */
test('the first story of a ticket has the deadlines of its source', () => {
  const { firstResponse, nextReply, solution } = story.targetsMinutes;
  const of = (metric: SlaMetric, minutes: number) => target(metric, minutes, { clock: 'BUSINESS' });
  const policy = {
    targets: [
      of('FIRST_RESPONSE', firstResponse),
      of('NEXT_RESPONSE', nextReply),
      of('RESOLUTION', solution),
    ],
    pausesOnHold: false,
    steps: [],
  };
  const moments = new Map<string, number>(
    story.steps.map((step: { variant?: string; event: string; at: string }) => [
      `${step.variant ?? ''} ${step.event}`,
      Date.parse(step.at),
    ]),
  );
  const when = (name: string) => moments.get(name) ?? Number.NaN;
  const begun: SlaFact[] = [
    { at: when(' ticket created with customer message'), kind: 'OPENED', priority: 'NORMAL' },
    {
      at: when(' ticket created with customer message'),
      kind: 'POLICY',
      applied: { policy, calendar: new BusinessTime(calendarOf(story.calendar)) },
    },
  ];
  const find = (facts: SlaFact[], metric: SlaMetric) => {
    const found = timersOf([...begun, ...facts], when('B first agent response')).find(
      (timer) => timer.metric === metric,
    );
    if (!found) throw new Error(`There is no ${metric}.`);
    return found;
  };
  const due = (timer: SlaTimer) => new Date(dueOf(timer) ?? Number.NaN).toISOString();
  const spent = (timer: SlaTimer) =>
    elapsedIn(timer.time, timer, timer.endedAt ?? Number.NaN) / minute;

  expect(due(find([], 'FIRST_RESPONSE'))).toBe('2013-03-21T10:30:00.000Z');
  expect(due(find([], 'RESOLUTION'))).toBe('2013-03-21T12:30:00.000Z');
  const inTime = { at: when('A first agent response'), kind: 'ANSWERED' } as const;
  expect(spent(find([inTime], 'FIRST_RESPONSE'))).toBe(30);
  const late = { at: when('B first agent response'), kind: 'ANSWERED' } as const;
  expect(spent(find([late], 'FIRST_RESPONSE'))).toBe(270);
  const asked = { at: when('C customer reply'), kind: 'ASKED' } as const;
  const next = find([inTime, asked], 'NEXT_RESPONSE');
  expect(due(next)).toBe('2013-03-21T14:05:00.000Z');
  for (const [variant, minutes] of [
    ['D', 120],
    ['E', 210],
  ] as const) {
    const closed = { at: when(`${variant} closed`), kind: 'STATUS', status: 'RESOLVED' } as const;
    expect(spent(find([closed], 'RESOLUTION'))).toBe(minutes);
  }
});

const happenings: fc.Arbitrary<SlaFact[]> = fc
  .array(
    fc.record({
      wait: fc.integer({ min: 0, max: 5 * 60 }),
      what: fc.oneof(
        fc.constant({ kind: 'ANSWERED' } as const),
        fc.constant({ kind: 'ASKED' } as const),
        fc.constantFrom(...ticketStatuses).map((status) => ({ kind: 'STATUS', status }) as const),
        fc
          .constantFrom(...ticketPriorities)
          .map((priority) => ({ kind: 'PRIORITY', priority }) as const),
        fc.constantFrom(applied, null).map((next) => ({ kind: 'POLICY', applied: next }) as const),
      ),
    }),
    { maxLength: 20 },
  )
  .map((steps) => {
    let minutes = 0;
    return steps.map(({ wait, what }) => {
      minutes += wait;
      return { at: at(minutes), ...what };
    });
  });

test('what was late when somebody looked in between is as late at the end', () => {
  const breaches = (facts: SlaFact[], now: number) =>
    timersOf(facts, now).flatMap(({ metric, round, breachedAt }) =>
      breachedAt === null ? [] : [`${metric} ${round} ${minutesOf(breachedAt)}`],
    );
  fc.assert(
    fc.property(happenings, fc.nat(), (facts, cut) => {
      const whole = [...opened, ...facts];
      const part = whole.slice(0, 2 + (cut % (facts.length + 1)));

      const sooner = breaches(part, part.at(-1)?.at ?? at(0));
      expect(breaches(whole, at(10_000))).toEqual(expect.arrayContaining(sooner));
    }),
  );
});

test('whatever happens, a timer is one of its metric and round, and lives or has ended', () => {
  fc.assert(
    fc.property(happenings, (facts) => {
      const timers = timersOf([...opened, ...facts], at(10_000));

      const names = timers.map(({ metric, round }) => `${metric} ${round}`);
      expect(new Set(names).size).toBe(names.length);
      expect(timers.filter((timer) => timer.metric === 'RESOLUTION')).toHaveLength(1);
      for (const metric of slaMetrics.filter((name) => name !== 'RESOLUTION')) {
        const living = timers.filter((timer) => timer.metric === metric && timer.endedAt === null);
        expect(living.length).toBeLessThanOrEqual(1);
      }
      for (const timer of timers) {
        if (timer.state === 'FULFILLED') expect(timer.endedAt).not.toBeNull();
        if (timer.state === 'RUNNING') expect(dueOf(timer)).not.toBeNull();
        if (timer.state === 'PAUSED') expect(timer.pauses.at(-1)?.to).toBeNull();
      }
    }),
  );
});
