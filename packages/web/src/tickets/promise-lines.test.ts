import { beforeEach, expect, test, vi } from 'vitest';
import { type Promised, promiseLines, type Timer } from './promise-lines.ts';

beforeEach(() => void vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']));

const now = new Date(2026, 10, 27, 14, 20);
const at = (hours: number, minutes: number, day = 27) =>
  new Date(2026, 10, day, hours, minutes).toISOString();

const first: Timer = {
  metric: 'FIRST_RESPONSE',
  state: 'RUNNING',
  startedAt: at(14, 2),
  dueAt: at(14, 32),
  breachedAt: null,
  fulfilledAt: null,
};
const solution: Timer = { ...first, metric: 'RESOLUTION', dueAt: at(10, 0, 30) };

const told = (slaTimers: Timer[], ticket: Partial<Promised> = {}) =>
  promiseLines({ status: 'NEW', assignee: null, slaTimers, ...ticket }, now).map(
    ({ text }) => text,
  );

test('a customer reads by when an answer and a solution come, in their own time', () => {
  const [answer, solved] = told([solution, first]);

  expect(answer).toMatch(/^First answer by 14:32 \(your time, .+\)$/);
  expect(told([solution])[0]).toMatch(/10:00 \(your time, .+\)$/);
  expect(solved).toMatch(/^Solution expected by Mon,? 10:00$/);
});

test('after the first answer the next one is told as long as it is owed', () => {
  const done: Timer = { ...first, state: 'FULFILLED', fulfilledAt: at(14, 14) };
  const next: Timer = { ...first, metric: 'NEXT_RESPONSE', dueAt: at(15, 10) };

  expect(told([done])).toEqual(['Answered after 12 mins']);
  expect(told([done, next])[0]).toMatch(/^Next answer by 15:10/);
  expect(told([done, { ...next, state: 'FULFILLED' }])).toEqual(['Answered after 12 mins']);
});

test('a promise that was not kept is said, and what still holds', () => {
  const late: Timer = { ...first, dueAt: at(14, 10), breachedAt: at(14, 10) };

  expect(told([late])).toEqual([
    'We promised an answer by 14:10 and are late. We are sorry. Your place in line is kept.',
  ]);
  expect(told([late], { status: 'PENDING', assignee: { id: 'per_james' } })).toEqual([
    'We promised an answer by 14:10 and are late. We are sorry.',
  ]);
  expect(told([{ ...late, state: 'FULFILLED', fulfilledAt: at(14, 14) }])).toEqual([
    'Answered after 12 mins, later than we promised',
  ]);
});

test('whether it is late says the desk, not the clock of the customer', () => {
  expect(told([{ ...first, dueAt: at(14, 10) }])[0]).toMatch(/^First answer by 14:10/);
});

test('a clock that stands still says for whom we wait', () => {
  const paused: Timer = { ...solution, state: 'PAUSED', dueAt: null };

  expect(told([paused], { status: 'PENDING' })[0]).toMatch(/while we wait for you\.$/);
  expect(told([paused], { status: 'ON_HOLD' })[0]).toMatch(/while we wait for a third party\.$/);
});

test('where nothing is promised nothing is said', () => {
  expect(told([])).toEqual([]);
  expect(told([{ ...first, state: 'CANCELLED' }])).toEqual([]);
  expect(told([{ ...first, dueAt: null }])).toEqual([]);
});
