import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { zoneInstant } from './zone-instant.ts';

const minute = 60_000;
const wall = (text: string) => Date.parse(`${text}Z`);
const asked = (zone: string, at: number) =>
  Temporal.PlainDateTime.from(new Date(at).toISOString().slice(0, -1)).toZonedDateTime(zone)
    .epochMilliseconds;

test.each([
  ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30'],
  ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45'],
  ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00'],
])('in %s %s is %s of UTC', (zone, local, utc) => {
  expect(new Date(zoneInstant(zone, wall(local)))).toEqual(new Date(wall(utc)));
});

test('a change of the clocks that is asked for itself belongs to no time before it', () => {
  const zone = 'Asia/Jerusalem';
  const changed = wall('2024-03-29T00:00');

  expect(zoneInstant(zone, changed)).toBe(asked(zone, changed));
  expect(zoneInstant(zone, wall('2024-01-15T09:00'))).toBe(wall('2024-01-15T07:00'));
});

test('what is known of a zone gives the same as asking for each wall time', () => {
  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Asia/Gaza',
    'Antarctica/Troll',
    'Pacific/Chatham',
    'Pacific/Apia',
    'UTC',
  );
  const days = fc.integer({ min: 10_900, max: 47_500 });
  fc.assert(
    fc.property(zones, days, (zone, day) => {
      for (let at = day * 1440; at < (day + 4) * 1440; at += 30) {
        expect(zoneInstant(zone, at * minute)).toBe(asked(zone, at * minute));
      }
    }),
  );
});
