import { expect, test } from 'vitest';
import { answerOf, readVectors } from '../../test/business-time-vectors.ts';
import { BusinessTime } from './business-time.ts';
import { aroundTheClock, type Calendar } from './calendar.ts';

const vectors = readVectors(
  new URL('../../test/vectors/business_time_vectors.json', import.meta.url),
);

test.each(vectors)('business time is as others reckon it: $op $id', (vector) => {
  expect(answerOf(vector)).toEqual(vector.expect);
});

const office = { from: '09:00', to: '17:00' };
const weekdaysInLondon: Calendar = {
  zone: 'Europe/London',
  weekly: { MONDAY: [office], TUESDAY: [office], FRIDAY: [office] },
  holidays: [{ date: '12-25', name: 'Christmas Day' }],
  exceptions: [{ date: '2026-12-28', windows: [{ from: '10:00', to: '12:00' }] }],
  breaks: [],
};
const london = new BusinessTime(weekdaysInLondon);
const at = Date.parse;
const hour = 3_600_000;

test('a holiday of every year closes each year', () => {
  expect(london.isOpen(at('2026-12-25T10:00Z'))).toBe(false);
  expect(london.isOpen(at('2028-12-25T10:00Z'))).toBe(false);
  expect(london.isOpen(at('2028-12-26T10:00Z'))).toBe(true);
});

test('a day with windows of its own does not have those of its weekday', () => {
  expect(london.due(at('2026-12-24T12:00Z'), 3 * hour)).toBe(at('2026-12-29T10:00Z'));
});

test('what is said of a date goes before what is said of it every year', () => {
  const both = [
    { date: '12-28', windows: [] },
    { date: '2026-12-28', windows: [{ from: '10:00', to: '12:00' }] },
  ];
  const noon = at('2026-12-28T11:00Z');

  for (const exceptions of [both, both.toReversed()]) {
    const desk = new BusinessTime({ ...weekdaysInLondon, exceptions });
    expect(desk.isOpen(noon)).toBe(true);
    expect(desk.isOpen(at('2027-12-28T11:00Z'))).toBe(false);
  }
});

test('around the clock every second counts', () => {
  const always = new BusinessTime(aroundTheClock);

  expect(always.due(at('2026-12-25T03:00Z'), 3 * hour)).toBe(at('2026-12-25T06:00Z'));
});

test('a calendar that is never open again owes nothing, and says so at once', () => {
  const once = new BusinessTime({
    ...weekdaysInLondon,
    weekly: {},
    exceptions: [{ date: '2026-11-24', windows: [office] }],
  });

  expect(once.due(at('2026-11-23T00:00Z'), 8 * hour)).toBe(at('2026-11-24T17:00Z'));
  expect(once.due(at('2026-11-23T00:00Z'), 8 * hour + 1)).toBeNull();
  expect(once.before(at('2026-11-23T00:00Z'), 1)).toBeNull();
});
