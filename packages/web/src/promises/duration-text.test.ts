import { expect, test } from 'vitest';
import { readDuration, writeDuration } from './duration-text.ts';

test.each([
  ['30 min', 1800],
  ['30m', 1800],
  ['4 h', 14_400],
  ['1 h 30 min', 5400],
  ['1,5 hours', 5400],
  ['2 days', 172_800],
  ['1d2h', 93_600],
  ['45', 2700],
])('%s is %d seconds', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds);
});

test.each(['', 'soon', '-4 h', '4 h or so', 'h', '4 x', '1 h -30 min'])('%j is no time', (text) => {
  expect(readDuration(text)).toBeNaN();
});

test.each([1800, 5400, 27_000, 86_400, 259_200])('what is written is read again: %d', (seconds) => {
  expect(readDuration(writeDuration(seconds, true))).toBe(seconds);
  expect(readDuration(writeDuration(seconds, false))).toBe(seconds);
});

test('open hours are never written as days', () => {
  expect(writeDuration(86_400, true)).toBe('1 day');
  expect(writeDuration(86_400, false)).toBe('24 h');
});
