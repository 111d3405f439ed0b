import { expect, test } from 'vitest';
import { momentAlone, momentInSentence } from './moments.ts';
import { relativeTime } from './relative-time.ts';
import { clock } from './times.ts';
import { rangeFigures, rangeText, waitRange } from './wait-range.ts';

const now = new Date(2026, 10, 22, 14, 2);
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test('what happened today is told by the clock alone', () => {
  expect(momentAlone(before(30), now)).toBe(clock(before(30)));
  expect(momentInSentence(before(30), now)).toBe(`today at ${clock(before(30))}`);
});

test('what happened before midnight was yesterday, however short ago', () => {
  const late = new Date(2026, 10, 21, 23, 59);
  const early = new Date(2026, 10, 22, 0, 1);

  expect(momentAlone(late, early)).toBe(`Yesterday ${clock(late)}`);
});

test.each([
  [0.2, 'now'],
  [3, '3 minutes ago'],
  [59, '59 minutes ago'],
  [61, '1 hour ago'],
  [26 * 60, 'yesterday'],
  [-120, 'in 2 hours'],
])('%d minutes before now reads "%s"', (minutes, text) => {
  expect(relativeTime(before(minutes), now)).toBe(text);
});

test.each([
  [720, 1080, '12–18 min'],
  [5, 50, '1–2 min'],
  [3600, 7199, '60–120 min'],
  [1300, 8300, '20–140 min'],
  [7000, 10_000, '1–3 hr'],
  [1300, 30_000, '0–9 hr'],
  [100_000, 250_000, '1–3 days'],
])('a wait of %d to %d seconds is a range that people would say: %s', (low, high, text) => {
  const range = waitRange({ lowSeconds: low, highSeconds: high });

  expect(rangeText(range)).toBe(text);
  expect(rangeFigures(range)).toBe(text.split(' ')[0]);
});
