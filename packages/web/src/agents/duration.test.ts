import { expect, test } from 'vitest';
import { ageText } from './AgeChip.tsx';
import { durationSince } from './duration.ts';

const now = new Date('2026-11-22T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test.each([
  [0, '0 min'],
  [42.9, '42 min'],
  [59, '59 min'],
  [60, '1 h'],
  [47 * 60 + 59, '47 h'],
  [48 * 60, '2 days'],
  [-5, '0 min'],
])('what began %s minutes ago is said as %s', (minutes, words) => {
  expect(durationSince(ago(minutes), now)).toBe(words);
});

const ticket = {
  lineSince: ago(42).toISOString(),
  openedAt: ago(180).toISOString(),
  resolvedAt: null,
  assignee: null,
};

test('whom nobody has taken waits; what somebody works on is open; what is solved says since when', () => {
  const resolvedAt = ago(5).toISOString();

  expect(ageText({ ...ticket, status: 'NEW' }, now)).toBe('Waiting 42 min');
  expect(ageText({ ...ticket, status: 'IN_PROGRESS' }, now)).toBe('Waiting 42 min');
  expect(ageText({ ...ticket, status: 'IN_PROGRESS', assignee: {} }, now)).toBe('Open 3 h');
  expect(ageText({ ...ticket, status: 'RESOLVED', resolvedAt }, now)).toBe('Solved 5 min ago');
});
