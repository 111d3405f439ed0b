import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aLead } from '../../test/factories.ts';
import { refusal } from '../../test/ledger.ts';
import { calendarInput } from '../../test/promises.ts';
import { previewSlaPolicy } from './preview-sla-policy.ts';
import { saveCalendar } from './save-calendar.ts';
import type { PreviewSlaPolicyInput } from './sla-policy.input.ts';

const at = await desk();
const { db, as } = at;
afterAll(at.close);
const lead = await aLead(db);

const target = { priority: 'NORMAL', metric: 'FIRST_RESPONSE', clock: 'BUSINESS' } as const;
const preview = (change: Partial<PreviewSlaPolicyInput> = {}) =>
  previewSlaPolicy(as(lead), {
    hours: calendarInput({ hours: { zone: 'Europe/Madrid' } }).hours,
    targets: [{ ...target, seconds: 1800 }],
    priority: 'NORMAL',
    openedAt: '2026-11-20T16:50',
    ...change,
  });

test('a ticket that is opened late on Friday is due on Monday, in the zone of the calendar', async () => {
  expect(await preview()).toMatchObject({
    zone: 'Europe/Madrid',
    openedAt: new Date('2026-11-20T15:50:00Z'),
    faults: [],
    promises: [
      {
        metric: 'FIRST_RESPONSE',
        dueAt: new Date('2026-11-23T08:20:00Z'),
        stretches: [
          { kind: 'RUNNING', businessSeconds: 600 },
          { kind: 'OUTSIDE_HOURS', counted: false, businessSeconds: 0 },
          { kind: 'RUNNING', businessSeconds: 1200, to: '2026-11-23T08:20:00.000Z' },
        ],
      },
    ],
  });
});

test('a saved calendar does as well, and around the clock none matters', async () => {
  const { id: calendarId } = await saveCalendar(as(lead), calendarInput());
  const targets = [{ ...target, seconds: 1800, clock: 'AROUND_THE_CLOCK' as const }];

  const { promises } = await preview({ hours: null, calendarId, targets });

  expect(promises).toMatchObject([{ dueAt: new Date('2026-11-20T17:20:00Z') }]);
});

test('only what is promised at the priority is told', async () => {
  expect((await preview({ priority: 'URGENT' })).promises).toEqual([]);
});

test('what is wrong is told where it stands, and nothing is promised', async () => {
  const hours = calendarInput({
    hours: { zone: 'Mars', weekly: [{ day: 'FRIDAY', windows: [{ from: '9', to: '10:00' }] }] },
  }).hours;

  const { faults, promises } = await preview({ hours, targets: [{ ...target, seconds: 0 }] });

  expect(promises).toEqual([]);
  expect(faults.map(({ field, reason }) => [field, reason])).toEqual([
    ['hours.zone', 'UNKNOWN_ZONE'],
    ['hours.weekly.FRIDAY.0', 'BAD_TIME'],
    ['targets.0', 'TARGET_TOO_SHORT'],
  ]);
});

test.each([
  [{ openedAt: 'tomorrow' }, 'INVALID', 'openedAt'],
  [{ hours: null }, 'INVALID', 'calendarId'],
])('%j is refused', async (change, code, field) => {
  await expect(preview(change)).rejects.toMatchObject(refusal(code, { field }));
});
