import { expect, test } from 'vitest';
import { isZone } from './zone.ts';
import { zoneName } from './zone-name.ts';

test.each([
  ['europe/berlin', 'Europe/Berlin'],
  [' Europe/Berlin ', 'Europe/Berlin'],
  ['AMERICA/ARGENTINA/BUENOS_AIRES', 'America/Argentina/Buenos_Aires'],
  ['asia/kolkata', 'Asia/Kolkata'],
  ['utc', 'UTC'],
])('%j is written %s', (typed, written) => {
  expect(zoneName(typed)).toBe(written);
});

test.each(['Europe/Atlantis', '+01:00', '', 'UTC+1'])('%j is no zone', (typed) => {
  expect(zoneName(typed)).toBeNull();
});

test('every zone that there is keeps its name', () => {
  const zones = Intl.supportedValuesOf('timeZone').filter(isZone);
  expect(zones.map((zone) => zoneName(zone.toLowerCase()))).toEqual(zones);
});
