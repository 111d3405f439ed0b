import { expect, test } from 'vitest';
import { quietUntil } from './quiet-hours.ts';

const night = { zone: 'Europe/Berlin', beginsAt: '22:00', endsAt: '07:00' };
const noon = { zone: 'Europe/Berlin', beginsAt: '12:00', endsAt: '13:00' };

test.each([
  ['before they begin', night, '2026-11-20T20:59:59Z', null],
  ['when they begin', night, '2026-11-20T21:00:00Z', '2026-11-21T06:00:00.000Z'],
  ['after midnight', night, '2026-11-21T05:59:59Z', '2026-11-21T06:00:00.000Z'],
  ['when they end', night, '2026-11-21T06:00:00Z', null],
  [
    'in the night in which clocks go back',
    night,
    '2026-10-25T00:30:00Z',
    '2026-10-25T06:00:00.000Z',
  ],
  ['within a day', noon, '2026-11-20T11:30:00Z', '2026-11-20T12:00:00.000Z'],
  ['at night of a day', noon, '2026-11-20T23:30:00Z', null],
] as const)('quiet hours, %s', (_, hours, now, end) => {
  expect(quietUntil(hours, new Date(now))?.toISOString() ?? null).toBe(end);
});
