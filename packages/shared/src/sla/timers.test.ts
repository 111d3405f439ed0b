import { expect, test } from 'vitest';
import { applied, at, minutesOf, opened } from '../../test/a-promise.ts';
import type { SlaFact } from './facts.ts';
import { dueOf, timersOf } from './timers.ts';

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

test('from one waiting to another nothing counts, and each has its own reason', () => {
  const policy = { ...applied.policy, pausesOnHold: true };
  const facts: SlaFact[] = [
    ...opened,
    { at: at(5), kind: 'POLICY', applied: { ...applied, policy } },
    { at: at(10), kind: 'STATUS', status: 'ON_HOLD' },
    { at: at(20), kind: 'STATUS', status: 'PENDING' },
    { at: at(50), kind: 'STATUS', status: 'IN_PROGRESS' },
  ];
  const resolution = timersOf(facts, at(60)).find(({ metric }) => metric === 'RESOLUTION');

  expect(resolution?.pauses).toEqual([
    { from: at(10), to: at(20), reason: 'ON_HOLD' },
    { from: at(20), to: at(50), reason: 'PENDING' },
  ]);
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
