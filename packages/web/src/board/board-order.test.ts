import { expect, test } from 'vitest';
import { byLine, placeOf, type Ranked } from './board-order.ts';

const ticket = (id: string, priority: Ranked['priority'], lineSince: string): Ranked => ({
  id,
  priority,
  lineSince,
});

const urgentLate = ticket('tkt_c', 'URGENT', '2026-11-22T11:00:00.000Z');
const highEarly = ticket('tkt_b', 'HIGH', '2026-11-22T08:00:00.000Z');
const highLate = ticket('tkt_a', 'HIGH', '2026-11-22T10:00:00.000Z');
const low = ticket('tkt_0', 'LOW', '2026-11-20T08:00:00.000Z');

test('urgent goes first, then who waits longest', () => {
  expect([low, highLate, urgentLate, highEarly].sort(byLine)).toEqual([
    urgentLate,
    highEarly,
    highLate,
    low,
  ]);
});

test('two who came at the same moment keep one order', () => {
  const twin = { ...highEarly, id: 'tkt_bb' };

  expect(byLine(highEarly, twin)).toBeLessThan(0);
  expect(byLine(twin, highEarly)).toBeGreaterThan(0);
  expect(byLine(twin, twin)).toBe(0);
});

test.each([
  [urgentLate, 0],
  [highLate, 1],
  [{ ...low, id: 'tkt_z' }, 2],
])('a ticket finds its place among the others: %o', (newcomer, place) => {
  const others = new Map([highEarly, low].map((one) => [one.id, one]));

  expect(placeOf(newcomer, [...others.keys()], (id) => others.get(id))).toBe(place);
});
