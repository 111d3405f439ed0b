import { afterAll, beforeEach, expect, test } from 'vitest';
import { doJobs } from '../../test/jobs.ts';
import { refusal } from '../../test/ledger.ts';
import { aPromisingDesk, calendarInput, policyInput } from '../../test/promises.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { accompany, change } from '../platform/change.ts';
import { openDatabase } from '../platform/database.ts';
import { policyReapplied } from './causes.ts';
import { keepTimers, reckonTimers } from './keep-timers.ts';
import { previewReapply } from './preview-reapply.ts';
import { reapplySlaPolicy } from './reapply-sla-policy.ts';
import { reapplyJob, reapplySomeTickets, reapplyTask } from './reapply-tickets.ts';
import { saveCalendar } from './save-calendar.ts';
import { saveSlaPolicy } from './save-sla-policy.ts';
import type { SaveSlaPolicyInput } from './sla-policy.input.ts';

accompany(keepTimers);
const { at, lead, agent, customer, calendarId } = await aPromisingDesk();
const { db, as, clock } = at;
const others = openDatabase(at.databaseUrl, { max: 4 });
afterAll(async () => {
  await others.end();
  await at.close();
});
const save = (change: Partial<SaveSlaPolicyInput> = {}) =>
  saveSlaPolicy(as(lead), policyInput({ calendarId, ...change }));
let policyId = '';
let version = 0;

beforeEach(async () => {
  await db`update ticket set status = 'CLOSED'`;
  clock.set('2026-11-20T12:00:00Z');
  if (policyId) await db`update sla_policy set deleted_at = now()`;
  ({ id: policyId } = await save());
  version = 1;
});

async function open(count: number) {
  const ids: string[] = [];
  for (let made = 0; made < count; made++) {
    const { ticketId } = await openTicket(as(customer), { subject: 'Late', body: 'Still late.' });
    ids.push(ticketId);
  }
  return ids;
}

/** Solutions within so many minutes from now on. */
const promise = async (minutes: number) => {
  await save({
    policyId,
    expectedVersion: version++,
    targets: [
      {
        priority: 'NORMAL',
        metric: 'RESOLUTION',
        seconds: minutes * 60,
        clock: 'AROUND_THE_CLOCK',
      },
    ],
  });
};

async function reapply() {
  await reapplySlaPolicy(as(lead), { policyId });
  const [run] = await db<{ id: string }[]>`
    select id from sla_reapplication where policy_id = ${policyId} and finished_at is null`;
  return run?.id ?? '';
}

const work = () => doJobs(at.databaseUrl, { [reapplyJob]: reapplyTask(at) });

const runOf = (id: string) => db`
  select total, done, breached, finished_at is not null as finished from sla_reapplication where id = ${id}`;

/** How often each ticket was changed by a re-application. */
const changes = async (ids: string[]) =>
  (
    await db<{ count: number }[]>`
      select count(l.id)::int as count from unnest(${ids}::text[]) i (id)
      left join ledger l on l.ticket_id = i.id and l.cause = ${policyReapplied} group by i.id`
  ).map(({ count }) => count);

/** Of the tickets those whose solution is overdue, counted in the rows. */
const overdue = async (ids: string[]) =>
  (
    await db<{ number: number }[]>`
      select t.number from ticket t join sla_timer s on s.ticket_id = t.id
      where t.id = any (${ids}) and s.metric = 'RESOLUTION' and s.breached_at is not null order by 1`
  ).map(({ number }) => number);

test('the preview tells how many would change and which would be late, and then it is so', async () => {
  const early = await open(3);
  clock.advance({ minutes: 50 });
  const recent = await open(2);
  await promise(40);
  const before = await db`select * from sla_timer order by id`;

  const preview = await previewReapply(as(lead), policyId);
  expect(preview).toMatchObject({ ticketCount: 5, breachCount: 3 });
  expect(await db`select * from sla_timer order by id`).toEqual(before);

  const id = await reapply();
  await work();

  expect(await overdue([...early, ...recent])).toEqual(preview.breachingNumbers);
  expect(await runOf(id)).toEqual([{ total: 5, done: 5, breached: 3, finished: true }]);
  expect(await previewReapply(as(lead), policyId)).toEqual({
    ticketCount: 0,
    breachCount: 0,
    breachingNumbers: [],
  });
});

test('each ticket is changed once, with its cause, and stands as if reckoned anew', async () => {
  const ids = await open(120);
  await promise(300);

  await reapply();
  await work();

  expect(await changes(ids)).toEqual(ids.map(() => 1));
  const kept = () => db`
    select ticket_id, metric, state, target_seconds, due_at, next_at from sla_timer
    where ticket_id = any (${ids}) order by ticket_id, metric`;
  const before = await kept();
  for (const id of ids.slice(0, 10)) await change(as(lead), (change) => reckonTimers(change, id));
  expect(await kept()).toEqual(before);
  expect(new Set(before.map(({ targetSeconds }) => targetSeconds))).toContain(18_000);
});

test('a newer version of the calendar alone is reason enough', async () => {
  await open(2);
  await saveCalendar(as(lead), calendarInput({ calendarId, hours: { zone: 'Europe/Lisbon' } }));
  expect(await previewReapply(as(lead), policyId)).toMatchObject({ ticketCount: 2 });

  await reapply();
  await work();

  expect(await previewReapply(as(lead), policyId)).toMatchObject({ ticketCount: 0 });
});

test('what a calendar and its holidays are called is no promise to follow', async () => {
  await open(2);
  const saveHours = async (name: string, holidays: { date: string; name: string }[]) => {
    await saveCalendar(as(lead), calendarInput({ calendarId, name, hours: { holidays } }));
    return (await previewReapply(as(lead), policyId)).ticketCount;
  };
  await saveHours('Office', [{ date: '12-25', name: 'Xmas' }]);
  await reapply();
  await work();

  expect(await saveHours('Head office', [{ date: '12-25', name: 'Xmas' }])).toBe(0);
  expect(await saveHours('Head office', [{ date: '12-25', name: 'Christmas Day' }])).toBe(0);
  expect(await saveHours('Head office', [{ date: '12-26', name: 'Christmas Day' }])).toBe(2);
});

test('whoever is cut off between and within batches has changed none twice and left none out', async () => {
  const ids = await open(130);
  await promise(10);
  clock.advance({ minutes: 20 });
  const run = await reapply();
  const other = { ...at, db: others };

  expect(await reapplySomeTickets(at, run)).toBe('changed');
  // The process ends in the middle of the second batch.
  const dying = reapplySomeTickets(other, run).catch(() => 'cut');
  await db`select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and backend_type = 'client backend'
             and pid <> pg_backend_pid()`.catch(() => {});
  await dying;
  await Promise.all([
    reapplySomeTickets(at, run).catch(() => {}),
    reapplySomeTickets(other, run).catch(() => {}),
  ]);
  await work();

  expect(await changes(ids)).toEqual(ids.map(() => 1));
  expect(await runOf(run)).toEqual([{ total: 130, done: 130, breached: 130, finished: true }]);
});

test('a ticket that somebody holds has its turn when they let go', async () => {
  const [held = '', free = ''] = await open(2);
  await promise(10);
  const run = await reapply();

  await others.begin(async (tx) => {
    await tx`select from ticket where id = ${held} for update`;
    expect(await reapplySomeTickets(at, run)).toBe('changed');
    expect(await reapplySomeTickets(at, run)).toBe('held');
    expect(await changes([held, free])).toEqual(expect.arrayContaining([0, 1]));
  });
  await work();

  expect(await changes([held, free])).toEqual([1, 1]);
});

test('a ticket that something is written about has its turn at once', async () => {
  const [ticketId = ''] = await open(1);
  await promise(10);
  const run = await reapply();

  await others.begin(async (tx) => {
    await tx`insert into watcher (ticket_id, person_id) values (${ticketId}, ${agent.id})`;
    expect(await reapplySomeTickets(at, run)).toBe('changed');
  });
  await work();
});

test('a ticket that the policy is not for any more goes to the one that is', async () => {
  const [ticketId = ''] = await open(1);
  await save({ policyId, conditions: { channels: ['PHONE'] } });

  await reapply();
  await work();

  const [row] =
    await db`select sla_policy_version_id as version from ticket where id = ${ticketId}`;
  expect(row).toEqual({ version: null });
  expect(await changes([ticketId])).toEqual([1]);
});

test('one policy is applied anew once at a time, by leads only', async () => {
  await open(1);
  await promise(10);
  await reapply();

  await expect(reapplySlaPolicy(as(lead), { policyId })).rejects.toMatchObject(
    refusal('CONFLICT', { reason: 'ALREADY_RUNNING' }),
  );
  await work();
  await reapply();
  await expect(reapplySlaPolicy(as(agent), { policyId })).rejects.toMatchObject(
    refusal('FORBIDDEN'),
  );
  await expect(previewReapply(as(lead), 'slp_none')).rejects.toMatchObject(refusal('NOT_FOUND'));
});
