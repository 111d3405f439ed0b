import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCategory, aCustomer, aLead } from '../../test/factories.ts';
import { refusal } from '../../test/ledger.ts';
import { calendarInput, policyInput } from '../../test/promises.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { accompany } from '../platform/change.ts';
import { changeTicketPriority } from '../tickets/change-ticket-priority.ts';
import { deleteSlaPolicy } from './delete-sla-policy.ts';
import { keepTimers } from './keep-timers.ts';
import { reorderSlaPolicies } from './reorder-sla-policies.ts';
import { saveCalendar } from './save-calendar.ts';
import { saveSlaPolicy } from './save-sla-policy.ts';
import type { SaveSlaPolicyInput } from './sla-policy.input.ts';

accompany(keepTimers);
const at = await desk();
const { db, as } = at;
afterAll(at.close);
const lead = await aLead(db);
const customer = await aCustomer(db);
const category = await aCategory(db);
const { id: calendarId } = await saveCalendar(as(lead), calendarInput());

const save = (change: Partial<SaveSlaPolicyInput> = {}) =>
  saveSlaPolicy(as(lead), policyInput({ calendarId, ...change }));

const { id: standard } = await save({ name: 'Standard' });
const open = async () =>
  (await openTicket(as(customer), { subject: 'Charged twice', body: 'See invoice.' })).ticketId;

const inOrder = async () =>
  (
    await db<{ name: string }[]>`
      select name from sla_policy where deleted_at is null order by place, id`
  ).map(({ name }) => name);

/** The policy that a ticket is promised something by, with its version. */
async function promisedBy(ticketId: string) {
  const [row] = await db<{ name: string; version: number }[]>`
    select p.name, v.version from ticket t join sla_policy_version v on v.id = t.sla_policy_version_id
    join sla_policy p on p.id = v.policy_id where t.id = ${ticketId}`;
  return row ? `${row.name} ${row.version}` : null;
}

const target = { priority: 'NORMAL', metric: 'RESOLUTION', clock: 'BUSINESS' } as const;

test.each<[string, Partial<SaveSlaPolicyInput>, string, string]>([
  [
    'a negative target',
    { targets: [{ ...target, seconds: -60 }] },
    'TARGET_TOO_SHORT',
    'targets.0',
  ],
  ['no time at all', { targets: [{ ...target, seconds: 0 }] }, 'TARGET_TOO_SHORT', 'targets.0'],
  [
    'a target of ten years',
    { targets: [{ ...target, seconds: 315_360_000 }] },
    'TARGET_TOO_LONG',
    'targets.0',
  ],
  [
    'two targets for the same',
    { targets: [1, 2].map((hours) => ({ ...target, seconds: hours * 3600 })) },
    'TARGET_TWICE',
    'targets.1',
  ],
  ['a share of 120 %', { steps: [{ percent: 120 }] }, 'PERCENT_OUT_OF_RANGE', 'steps.0'],
  [
    'a moment twice',
    { steps: [{ percent: 50 }, { percent: 50, tell: ['LEAD'] }] },
    'STEP_TWICE',
    'steps.1',
  ],
  ['a step a year later', { steps: [{ afterSeconds: 31_536_000 }] }, 'STEP_TOO_FAR', 'steps.0'],
  ['a step without a moment', { steps: [{}] }, 'NO_MOMENT', 'steps.0'],
  [
    'a step with two moments',
    { steps: [{ percent: 50, afterSeconds: 0 }] },
    'NO_MOMENT',
    'steps.0',
  ],
  ['a step of no timer', { steps: [{ percent: 50, metrics: [] }] }, 'NO_METRIC', 'steps.0'],
  ['a calendar there is not', { calendarId: 'cal_none' }, 'UNKNOWN', 'calendarId'],
  [
    'a queue there is not',
    { conditions: { queueIds: ['que_none'] } },
    'UNKNOWN',
    'conditions.queueIds',
  ],
  [
    'a category that is none',
    { conditions: { categoryIds: [customer.id] } },
    'UNKNOWN',
    'conditions.categoryIds',
  ],
])('%s is refused where it stands, and nothing is saved', async (_, change, reason, field) => {
  const before = await db`select id from sla_policy_version`;

  const saving = save({ name: 'Wrong', ...change });

  await expect(saving).rejects.toMatchObject(refusal('INVALID', { reason, field }));
  expect(await db`select id from sla_policy_version`).toEqual(before);
});

test.each([
  ['organisationIds', 'A chosen organisation does not exist any more. Choose again.'],
  ['queueIds', 'A chosen queue does not exist any more. Choose again.'],
])('what is wrong with %s is said in plain English', async (part, message) => {
  const saving = save({ name: 'Wrong', conditions: { [part]: ['none'] } });
  await expect(saving).rejects.toMatchObject({ message });
});

test('a stale save is refused with the present version, and a taken name with its reason', async () => {
  const { id } = await save({ name: 'Gold' });
  await save({ name: 'Gold', policyId: id, expectedVersion: 1, pausesOnHold: true });

  await expect(
    save({ name: 'Gold', policyId: id, expectedVersion: 1, targets: [] }),
  ).rejects.toMatchObject(
    refusal('CONFLICT', { reason: 'STALE_VERSION', present: { id, name: 'Gold', version: 2 } }),
  );
  await expect(save({ name: 'gold' })).rejects.toMatchObject(
    refusal('CONFLICT', { reason: 'NAME_TAKEN', field: 'name' }),
  );
  await deleteSlaPolicy(as(lead), { policyId: id });
});

test('of two who rename the same policy the later is told its present name', async () => {
  const { id } = await save({ name: 'Silver' });
  const rename = (name: string) =>
    save({ name, policyId: id, expectedVersion: 1, expectedName: 'Silver' });
  await rename('Silver plus');

  await expect(rename('Silver two')).rejects.toMatchObject(
    refusal('CONFLICT', {
      reason: 'STALE_VERSION',
      present: { id, name: 'Silver plus', version: 1 },
    }),
  );
  const [kept] = await db`select name from sla_policy where id = ${id}`;
  expect(kept).toEqual({ name: 'Silver plus' });
  await deleteSlaPolicy(as(lead), { policyId: id });
});

test('another name, or the same promises in another order, make no version', async () => {
  const both = [target, { ...target, priority: 'HIGH' as const }].map((one) => ({
    ...one,
    seconds: 3600,
  }));
  const steps = [{ percent: 50 }];
  const { id } = await save({ name: 'Silver', targets: both, steps });
  await save({
    name: 'Sterling',
    policyId: id,
    targets: both.toReversed(),
    steps: [{ percent: 50, metrics: ['RESOLUTION', 'NEXT_RESPONSE', 'FIRST_RESPONSE'], act: [] }],
  });

  expect(
    await db`
      select p.name, v.version from sla_policy p join sla_policy_version v on v.policy_id = p.id
      where p.id = ${id}`,
  ).toEqual([{ name: 'Sterling', version: 1 }]);
  await deleteSlaPolicy(as(lead), { policyId: id });
});

test('what was saved with less said is the same when all of it is said', async () => {
  const { id } = await save({ name: 'Bronze', steps: [{ percent: 50 }] });
  const brief = [{ percent: 50, tell: ['ASSIGNEE'] }];
  await db`
    update sla_policy_version set definition = jsonb_set(definition, '{steps}', ${db.json(brief)})
    where policy_id = ${id}`;

  await save({ name: 'Copper', policyId: id, steps: [{ percent: 50 }] });

  expect(await db`select from sla_policy_version where policy_id = ${id}`).toHaveLength(1);
  await deleteSlaPolicy(as(lead), { policyId: id });
});

test('one with conditions is tried before the one for all tickets, one without after it', async () => {
  const { id: special } = await save({
    name: 'Special',
    conditions: { categoryIds: [category.id] },
  });
  const { id: rest } = await save({ name: 'Rest' });
  expect(await inOrder()).toEqual(['Special', 'Standard', 'Rest']);

  await reorderSlaPolicies(as(lead), { policyIds: [standard, rest, special] });

  expect(await inOrder()).toEqual(['Standard', 'Rest', 'Special']);
  await expect(
    reorderSlaPolicies(as(lead), { policyIds: [standard, standard, special] }),
  ).rejects.toMatchObject(refusal('CONFLICT', { reason: 'STALE_LIST' }));
  await deleteSlaPolicy(as(lead), { policyId: special });
  await deleteSlaPolicy(as(lead), { policyId: rest });
});

test('an open ticket keeps its version; another policy is for it only from its next change on', async () => {
  const ticketId = await open();
  await save({ name: 'Standard', policyId: standard, pausesOnHold: true });
  expect(await promisedBy(ticketId)).toBe('Standard 1');
  expect(await promisedBy(await open())).toBe('Standard 2');

  const { id: policyId } = await save({
    name: 'Ours',
    conditions: { customerIds: [customer.id], channels: ['WEB'] },
  });
  expect(await promisedBy(ticketId)).toBe('Standard 1');

  await changeTicketPriority(as(lead), { ticketId, priority: 'HIGH' });
  expect(await promisedBy(ticketId)).toBe('Ours 1');
  await deleteSlaPolicy(as(lead), { policyId });
});

test('tickets keep what a deleted policy promised until their next change', async () => {
  const { id: policyId } = await save({
    name: 'Short',
    conditions: { customerIds: [customer.id] },
  });
  const [kept, other] = [await open(), await open()];

  const deleted = await deleteSlaPolicy(as(lead), { policyId });

  expect(deleted).toEqual({ policyId, keptTicketCount: 2 });
  expect(await promisedBy(kept)).toBe('Short 1');
  expect(await promisedBy(await open())).toBe('Standard 2');
  await changeTicketPriority(as(lead), { ticketId: other, priority: 'HIGH' });
  expect(await promisedBy(other)).toBe('Standard 2');
  await expect(deleteSlaPolicy(as(lead), { policyId })).rejects.toMatchObject(refusal('NOT_FOUND'));
});

test('what the desk does is recorded with who did it', async () => {
  const told = await db<{ kind: string; actorId: string }[]>`
    select distinct kind, actor_id from ledger where kind like 'sla_polic%' order by kind`;

  expect(told).toEqual(
    ['sla_policies.reordered', 'sla_policy.deleted', 'sla_policy.saved'].map((kind) => ({
      kind,
      actorId: lead.id,
    })),
  );
});
