import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { calendarFaults } from './calendar-fault.ts';

const now = Date.parse('2026-11-22T12:00Z');
const office = { from: '09:00', to: '17:00' };
const usual: Calendar = {
  zone: 'Europe/Berlin',
  weekly: { MONDAY: [office, { from: '18:00', to: '24:00' }] },
  holidays: [
    { date: '2028-02-29', name: 'Leap day' },
    { date: '02-29', name: 'Leap day' },
  ],
  exceptions: [],
  breaks: [],
};

const faultsWith = (change: Partial<Calendar>) => calendarFaults({ ...usual, ...change }, now);

test('a usual calendar has no fault', () => {
  expect(calendarFaults(usual, now)).toEqual([]);
});

test.each([
  ['a zone that nobody knows', { zone: 'Europe/Atlantis' }, 'UNKNOWN_ZONE', 'zone'],
  [
    'a time that no clock shows',
    { weekly: { MONDAY: [{ from: '9:00', to: '25:00' }] } },
    'BAD_TIME',
    'weekly.MONDAY.0',
  ],
  [
    '24:00 as a beginning',
    { weekly: { MONDAY: [{ from: '24:00', to: '24:00' }] } },
    'BAD_TIME',
    'weekly.MONDAY.0',
  ],
  [
    'a window over midnight',
    { weekly: { FRIDAY: [{ from: '22:00', to: '06:00' }] } },
    'ENDS_BEFORE_IT_BEGINS',
    'weekly.FRIDAY.0',
  ],
  [
    'an empty window',
    { weekly: { FRIDAY: [{ from: '10:00', to: '10:00' }] } },
    'ENDS_BEFORE_IT_BEGINS',
    'weekly.FRIDAY.0',
  ],
  [
    'windows that overlap',
    { weekly: { MONDAY: [office, { from: '16:59', to: '18:00' }] } },
    'OVERLAP',
    'weekly.MONDAY.1',
  ],
  [
    'a window inside another',
    { weekly: { MONDAY: [{ from: '10:00', to: '11:00' }, office] } },
    'OVERLAP',
    'weekly.MONDAY.1',
  ],
  [
    'a day that does not exist',
    { holidays: [{ date: '2026-02-29', name: 'Leap day' }] },
    'BAD_DATE',
    'holidays.0',
  ],
  [
    'words for a date',
    { exceptions: [{ date: 'Easter', windows: [] }] },
    'BAD_DATE',
    'exceptions.0',
  ],
  [
    'a date said twice',
    {
      breaks: [
        { date: '12-24', windows: [office] },
        { date: '12-24', windows: [] },
      ],
    },
    'DATE_TWICE',
    'breaks.1',
  ],
  ['no window in a year', { weekly: {} }, 'NEVER_OPEN', 'weekly'],
  [
    'only windows that are over',
    { weekly: {}, exceptions: [{ date: '2026-11-20', windows: [office] }] },
    'NEVER_OPEN',
    'weekly',
  ],
] satisfies [string, Partial<Calendar>, string, string][])(
  '%s is refused',
  (_, change, kind, at) => {
    expect(faultsWith(change)).toEqual([{ kind, at }]);
  },
);

test('windows may touch', () => {
  expect(faultsWith({ weekly: { MONDAY: [office, { from: '17:00', to: '18:00' }] } })).toEqual([]);
});
