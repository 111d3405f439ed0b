import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aLead, aPolicy } from '../../test/factories.ts';
import { refusal } from '../../test/ledger.ts';
import { calendarInput } from '../../test/promises.ts';
import { deleteCalendar } from './delete-calendar.ts';
import { deleteSlaPolicy } from './delete-sla-policy.ts';
import { saveCalendar } from './save-calendar.ts';

const at = await desk();
const { db, as } = at;
afterAll(at.close);
const lead = await aLead(db);

let count = 0;
const save = (change: Parameters<typeof calendarInput>[0] = {}) =>
  saveCalendar(as(lead), calendarInput({ name: `Office ${count++}`, ...change }));

const versionsOf = (id: string) => db<{ version: number; zone: string }[]>`
  select version, definition->>'zone' as zone from calendar_version
  where calendar_id = ${id} order by version`;

test('a calendar is saved, and each change of its hours is another version', async () => {
  const { id } = await save({ name: 'Dublin' });
  await save({
    name: 'Dublin',
    calendarId: id,
    expectedVersion: 1,
    hours: { zone: 'Europe/Dublin' },
  });

  expect(await versionsOf(id)).toEqual([
    { version: 1, zone: 'Europe/London' },
    { version: 2, zone: 'Europe/Dublin' },
  ]);
  const told = await db`
    select kind, event->>'version' as version, actor_id from ledger
    where event->>'calendarId' = ${id} order by id`;
  expect(told).toEqual([
    { kind: 'calendar.saved', version: '1', actorId: lead.id },
    { kind: 'calendar.saved', version: '2', actorId: lead.id },
  ]);
});

test('what is saved as it was makes no version, and another name makes none', async () => {
  const { id } = await save({ name: 'Same' });
  await save({ name: 'Same', calendarId: id });
  await save({ name: 'Renamed', calendarId: id });

  expect(await versionsOf(id)).toHaveLength(1);
  expect(await db`select name from calendar where id = ${id}`).toEqual([{ name: 'Renamed' }]);
});

test('the same hours written in another way make no version', async () => {
  const nineToFive = [{ from: '09:00', to: '17:00' }];
  const [newYear, christmas] = [
    { date: '01-01', name: 'New Year’s Day' },
    { date: '12-25', name: 'Christmas Day' },
  ];
  const { id } = await save({
    name: 'Written',
    hours: {
      weekly: [{ day: 'MONDAY', windows: nineToFive }],
      holidays: [christmas, newYear],
    },
  });
  await save({
    name: 'Written anew',
    calendarId: id,
    hours: {
      weekly: [
        { day: 'SUNDAY', windows: [] },
        { day: 'MONDAY', windows: nineToFive },
      ],
      holidays: [newYear, christmas],
    },
  });

  expect(await versionsOf(id)).toHaveLength(1);
});

test('a zone is kept by its proper name, however it was typed', async () => {
  const { id } = await save({ hours: { zone: 'europe/berlin' } });

  expect(await versionsOf(id)).toEqual([{ version: 1, zone: 'Europe/Berlin' }]);
});

const monday = (...windows: { from: string; to: string }[]) => ({
  weekly: [{ day: 'MONDAY' as const, windows }],
});

test.each([
  [
    'windows that overlap',
    monday({ from: '09:00', to: '13:00' }, { from: '12:00', to: '17:00' }),
    'OVERLAP',
    'hours.weekly.MONDAY.1',
  ],
  [
    'a window that ends before it begins',
    monday({ from: '22:00', to: '06:00' }),
    'ENDS_BEFORE_IT_BEGINS',
    'hours.weekly.MONDAY.0',
  ],
  ['a time there is not', monday({ from: '9', to: '17:00' }), 'BAD_TIME', 'hours.weekly.MONDAY.0'],
  ['a zone there is not', { zone: 'Europe/Atlantis' }, 'UNKNOWN_ZONE', 'hours.zone'],
  [
    'a date there is not',
    { holidays: [{ date: '2026-02-30', name: 'None' }] },
    'BAD_DATE',
    'hours.holidays.0',
  ],
  [
    'a date that is there twice',
    {
      exceptions: [
        { date: '12-24', windows: [] },
        { date: '12-24', windows: [] },
      ],
    },
    'DATE_TWICE',
    'hours.exceptions.1',
  ],
  ['a calendar that is never open', { weekly: [] }, 'NEVER_OPEN', 'hours.weekly'],
])('%s is refused where it stands, and nothing is saved', async (_, hours, reason, field) => {
  const before = await db`select id from calendar`;

  await expect(save({ hours })).rejects.toMatchObject(refusal('INVALID', { reason, field }));

  expect(await db`select id from calendar`).toEqual(before);
});

test('all that is wrong is named at once, each with what to do', async () => {
  const saving = save({
    hours: { zone: 'Nowhere', ...monday({ from: '09:00', to: '08:00' }) },
  });

  await expect(saving).rejects.toMatchObject({
    message: expect.stringContaining('Choose one of the list'),
    extensions: {
      faults: [
        { reason: 'UNKNOWN_ZONE', field: 'hours.zone', message: expect.any(String) },
        {
          reason: 'ENDS_BEFORE_IT_BEGINS',
          field: 'hours.weekly.MONDAY.0',
          message: expect.stringContaining('24:00'),
        },
      ],
    },
  });
});

test('a weekday that is named twice, a nameless holiday and too many dates are refused', async () => {
  const window = { from: '09:00', to: '10:00' };
  const twice = [1, 2].map(() => ({ day: 'MONDAY' as const, windows: [window] }));
  await expect(save({ hours: { weekly: twice } })).rejects.toMatchObject(
    refusal('INVALID', { field: 'hours.weekly.1' }),
  );
  await expect(save({ hours: { holidays: [{ date: '12-25', name: ' ' }] } })).rejects.toMatchObject(
    refusal('INVALID', { field: 'hours.holidays.0' }),
  );
  const dates = Array.from({ length: 501 }, () => ({ date: '12-25', windows: [] }));
  await expect(save({ hours: { breaks: dates } })).rejects.toMatchObject(
    refusal('INVALID', { field: 'hours.breaks' }),
  );
});

test('of two who edit the same version the later is told which one there is now', async () => {
  const { id } = await save({ name: 'Shared' });
  const edit = (zone: string) =>
    save({ name: 'Shared', calendarId: id, expectedVersion: 1, hours: { zone } });

  const outcomes = await Promise.allSettled([edit('Europe/Paris'), edit('Europe/Rome')]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refusal('CONFLICT', {
      reason: 'STALE_VERSION',
      present: { id, name: 'Shared', version: 2 },
    }),
  });
});

test('of two who rename the same calendar at once one does, and the later is told its present name', async () => {
  const { id } = await save({ name: 'Late shift' });
  const rename = (name: string) =>
    save({ name, calendarId: id, expectedVersion: 1, expectedName: 'Late shift' });

  const outcomes = await Promise.allSettled([rename('Evening'), rename('Dusk')]);

  const [kept] = await db<{ name: string }[]>`select name from calendar where id = ${id}`;
  expect(['Evening', 'Dusk']).toContain(kept?.name);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refusal('CONFLICT', {
      reason: 'STALE_VERSION',
      present: { id, name: kept?.name, version: 1 },
    }),
  });
});

test('a name belongs to one calendar, whatever its case, until that is deleted', async () => {
  const { id } = await save({ name: 'Night shift' });
  await expect(save({ name: 'NIGHT shift' })).rejects.toMatchObject(
    refusal('CONFLICT', { reason: 'NAME_TAKEN', field: 'name' }),
  );

  await deleteCalendar(as(lead), { calendarId: id });

  await save({ name: 'NIGHT shift' });
  await expect(deleteCalendar(as(lead), { calendarId: id })).rejects.toMatchObject(
    refusal('NOT_FOUND'),
  );
});

test('a calendar that a policy uses is not deleted before the policy', async () => {
  const { id: policyId, calendarId } = await aPolicy(db);
  await expect(deleteCalendar(as(lead), { calendarId })).rejects.toMatchObject(
    refusal('CONFLICT', {
      reason: 'IN_USE',
      policies: [expect.objectContaining({ id: policyId })],
    }),
  );

  await deleteSlaPolicy(as(lead), { policyId });

  expect(await deleteCalendar(as(lead), { calendarId })).toBe(true);
});
