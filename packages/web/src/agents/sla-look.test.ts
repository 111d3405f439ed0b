import { expect, test } from 'vitest';
import { slaLook } from './sla-look.ts';
import { type SlaTimer, slaStanding } from './sla-timer.ts';

const now = new Date(2026, 10, 27, 12, 0);
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();

const aTimer = (fields: Partial<SlaTimer> = {}): SlaTimer => ({
  metric: 'FIRST_RESPONSE',
  state: 'RUNNING',
  dueAt: inMinutes(12),
  warnsAt: inMinutes(-3),
  breachedAt: null,
  ...fields,
});

function look(timers: SlaTimer[], status: 'NEW' | 'RESOLVED' = 'NEW') {
  const standing = slaStanding({ status, slaTimers: timers });
  return standing && slaLook(standing, now);
}

const words = (...timers: SlaTimer[]) => look(timers)?.words;
const paused = aTimer({ metric: 'RESOLUTION', state: 'PAUSED', dueAt: null });

test('of the promises that run the nearest deadline is told, an overdue one first', () => {
  const solution = aTimer({ metric: 'RESOLUTION', dueAt: inMinutes(125) });

  expect(words(solution, aTimer())).toBe('12 min left');
  expect(words(solution, aTimer({ dueAt: inMinutes(-8) }))).toBe('Overdue 8 min');
  expect(words(solution, paused)).toBe('2 h 5 min left');
});

test('where none runs it stands still, also when it is late', () => {
  expect(words(paused)).toBe('Paused');
  expect(look([{ ...paused, breachedAt: inMinutes(-9) }])).toMatchObject({
    words: 'Overdue, paused',
    tone: 'bad',
  });
});

test('of a solved ticket is told whether the promises were kept', () => {
  const done = aTimer({ state: 'FULFILLED' });
  const late = aTimer({ metric: 'RESOLUTION', state: 'FULFILLED', breachedAt: inMinutes(-9) });

  expect(look([done], 'RESOLVED')).toMatchObject({ words: 'Met SLA', tone: 'ok' });
  expect(look([done, late], 'RESOLVED')).toMatchObject({
    words: 'Missed SLA',
    label: 'Solution: Missed SLA',
    tone: 'bad',
  });
});

test('nothing is told where nothing is promised any more', () => {
  expect(look([])).toBeNull();
  expect(look([aTimer({ state: 'FULFILLED' })])).toBeNull();
  expect(look([aTimer({ dueAt: null })])).toBeNull();
  expect(look([aTimer({ state: 'CANCELLED' })], 'RESOLVED')).toBeNull();
});

test.each([
  [0.5, 'Under 1 min left'],
  [59, '59 min left'],
  [60, '1 h left'],
  [23 * 60 + 59, '23 h 59 min left'],
  [-0.5, 'Overdue just now'],
  [-125, 'Overdue 2 h 5 min'],
  [-3 * 24 * 60, 'Overdue 3 days'],
])('a deadline in %s minutes is said as %s', (minutes, said) => {
  expect(words(aTimer({ dueAt: inMinutes(minutes) }))).toBe(said);
});

test('a deadline more than a day away is told by its day, far away by its date', () => {
  expect(words(aTimer({ dueAt: inMinutes(3 * 24 * 60) }))).toMatch(/^Due Mon,? 12:00/);
  expect(words(aTimer({ dueAt: inMinutes(20 * 24 * 60) }))).toMatch(/^Due (17 Dec|Dec 17), 12:00/);
});

test('what is soon due or was missed before is said, not only coloured', () => {
  expect(look([aTimer()])).toMatchObject({
    tone: 'warn',
    label: 'First answer: 12 min left, soon due',
  });
  expect(look([aTimer({ warnsAt: inMinutes(1) })])).toMatchObject({
    tone: 'plain',
    label: 'First answer: 12 min left',
  });
  expect(look([aTimer({ breachedAt: inMinutes(-60) })])).toMatchObject({
    tone: 'bad',
    label: 'First answer: 12 min left, after an earlier deadline was missed',
  });
});
