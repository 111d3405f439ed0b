import { expect, test } from 'vitest';
import {
  calendarDraft,
  calendarKind,
  dateField,
  holidayNameField,
  newDate,
  newWindow,
  tidyTime,
  windowField,
} from './calendar-draft.ts';

const { problemsOf, nameOf } = calendarKind;
const draft = { ...calendarDraft(null), name: 'Office', zone: 'Europe/London' };
const problemsWith = (change: Partial<typeof draft>) =>
  problemsOf({ ...draft, ...change }).map(({ field, text }) => `${field}: ${text}`);

test('a new calendar has the hours of an office and no fault', () => {
  expect(problemsOf(draft)).toEqual([]);
});

test('hours that overlap are told at those that came later', () => {
  const [early, late] = [newWindow('09:00', '13:00'), newWindow('12:30', '17:00')];

  const problems = problemsWith({ weekly: [{ day: 'MONDAY', windows: [early, late] }] });

  expect(problems).toEqual([expect.stringMatching(`^${windowField(late)}: This overlaps`)]);
});

test('what is not written yet is not told before somebody tries to save', () => {
  const windows = [newWindow('09:00', '')];

  const problems = problemsOf({ ...draft, weekly: [{ day: 'MONDAY', windows }] });

  expect(problems).toMatchObject([{ late: true }]);
});

test('a zone that there is not, a day without hours in all the year, and a nameless holiday are told', () => {
  expect(problemsWith({ zone: 'Europe/Atlantis' })).toEqual([expect.stringMatching(/^zone: /)]);
  expect(problemsWith({ weekly: [] })).toEqual([
    expect.stringMatching(/^weekly: It is never open/),
  ]);
  expect(problemsWith({ holidays: [{ ...newDate([]), date: '12-25' }] })).toEqual([
    expect.stringContaining('called'),
  ]);
});

test('each field of each part has a name of its own', () => {
  const [morning, evening] = [newWindow('09:00', '12:00'), newWindow('18:00', '19:00')];
  const days = [newDate([newWindow('', '')]), newDate([newWindow('', '')])];
  const full = {
    ...draft,
    weekly: [{ day: 'SATURDAY' as const, windows: [morning, evening] }],
    holidays: [newDate([]), newDate([])],
    exceptions: days,
    breaks: days.map((day) => newDate(day.windows.map(() => newWindow('', '')))),
  };
  const fields = [
    'name',
    'zone',
    'weekly',
    ...full.weekly.flatMap(({ windows }) => windows.map(windowField)),
    ...full.holidays.flatMap((date) => [dateField(date), holidayNameField(date)]),
    ...[...full.exceptions, ...full.breaks].flatMap((date) => [
      dateField(date),
      ...date.windows.map(windowField),
    ]),
  ];

  const names = fields.map((field) => nameOf(full, field));

  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining(['Saturday', 'Saturday (2)', 'Holidays 2: date', 'Breaks 1']),
  );
});

test.each([
  ['9', '09:00'],
  ['930', '9:30'],
  ['0930', '09:30'],
  ['17.30', '17:30'],
  ['soon', 'soon'],
])('%s is written as %s', (text, time) => {
  expect(tidyTime(text)).toBe(time.padStart(time === 'soon' ? 0 : 5, '0'));
});
