import { expect, test } from 'vitest';
import { wallInstant } from './wall-time.ts';

const at = (zone: string, wall: string) => {
  const instant = wallInstant(zone, wall);
  return instant === null ? null : new Date(instant).toISOString();
};

test('a wall time is an instant by its zone', () => {
  expect(at('Europe/London', '2026-11-27T17:50')).toBe('2026-11-27T17:50:00.000Z');
  expect(at('Europe/Madrid', '2026-07-01T09:00:30')).toBe('2026-07-01T07:00:30.000Z');
});

test('one that the spring skips moves forward', () => {
  expect(at('Europe/Madrid', '2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
});

test.each(['', 'now', '2026-11-31T10:00', '2026-11-27', '2026-11-27T17:50Z', '2026-11-27T25:00'])(
  '%j is no wall time',
  (wall) => {
    expect(at('Europe/London', wall)).toBeNull();
  },
);
