import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aPolicy, aTicket, aTimer } from '../../test/factories.ts';
import { openDatabase } from '../platform/database.ts';
import { lookAgain } from '../platform/look-again.ts';
import { tellDueSteps } from './tell-due-steps.ts';

const at = await desk();
const { db, clock } = at;
const others = openDatabase(at.databaseUrl, { max: 4 });
const other = { ...at, db: others };
afterAll(async () => {
  await others.end();
  await at.close();
});

await aPolicy(db);
const noon = new Date('2026-11-20T12:00:00Z');

/** So many tickets, each with an answer due at noon. */
async function dueAtNoon(count: number) {
  clock.set(noon);
  const ids: string[] = [];
  for (let made = 0; made < count; made++) {
    const { id } = await aTicket(db);
    await aTimer(db, { ticketId: id, startedAt: new Date(+noon - 3_600_000), nextAt: noon });
    ids.push(id);
  }
  return ids;
}

const toldOf = (ids: string[]) => db<{ ticketId: string; at: Date }[]>`
  select ticket_id, happened_at as at from ledger
  where ticket_id = any (${ids}) and kind = 'sla.breached'`;

async function expectEachOnce(ids: string[]) {
  const told = await toldOf(ids);
  expect(told.map(({ ticketId }) => ticketId).sort()).toEqual([...ids].sort());
  expect(new Set(told.map((entry) => entry.at.getTime()))).toEqual(new Set([noon.getTime()]));
}

test('nothing is told before its moment', async () => {
  const ids = await dueAtNoon(1);
  clock.set('2026-11-20T11:59:59.999Z');

  expect(await tellDueSteps(at)).toBe(0);
  expect(await toldOf(ids)).toHaveLength(0);
  clock.set(noon);
  await tellDueSteps(at);
  await expectEachOnce(ids);
});

test('processes that look at the same time tell each of them once', async () => {
  const ids = await dueAtNoon(150);
  clock.advance({ minutes: 3 });

  const tellAll = async (desk: typeof at) => {
    while ((await tellDueSteps(desk)) > 0);
  };
  await Promise.all([tellAll(at), tellAll(other), tellAll(at), tellAll(other)]);
  await tellAll(at);

  await expectEachOnce(ids);
});

test('a ticket that somebody holds is told of as soon as they let go', async () => {
  const [held = '', free = ''] = await dueAtNoon(2);
  clock.advance({ minutes: 1 });

  await others.begin(async (tx) => {
    await tx`select from ticket where id = ${held} for update`;
    await tellDueSteps(at);
    expect((await toldOf([held, free])).map(({ ticketId }) => ticketId)).toEqual([free]);
  });
  await tellDueSteps(at);

  await expectEachOnce([held, free]);
});

test('whoever is cut off while telling has told nothing twice and left nothing out', async () => {
  const ids = await dueAtNoon(60);
  clock.advance({ minutes: 1 });
  // Being cut off is what goes wrong here.
  const failed = () => {};
  const stop = [at, other].map((desk) => lookAgain(desk, 100, tellDueSteps, failed));

  for (let cut = 0; cut < 20; cut++) {
    await db`select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and backend_type = 'client backend'
             and pid <> pg_backend_pid()`.catch(() => {});
    await pause(15);
  }
  await expect.poll(() => toldOf(ids).catch(() => []), { timeout: 10_000 }).toHaveLength(60);
  await Promise.all(stop.map((end) => end()));

  await expectEachOnce(ids);
});

test('whoever looks reads no ticket that is not due', async () => {
  await dueAtNoon(3);
  clock.set('2026-11-20T11:00:00Z');
  const plan = await db.begin(async (tx) => {
    // So few rows would be read faster as a whole.
    await tx`set local enable_seqscan = off`;
    return tx`explain (format json) select s.ticket_id from sla_timer s
              where s.next_at <= now() order by s.next_at limit 100`;
  });

  expect(JSON.stringify(plan)).toContain('sla_timer_next');
});

test('whoever watches the ticket as its customer sees at once that it is late', async () => {
  const [id = ''] = await dueAtNoon(1);
  clock.advance({ minutes: 1 });
  const woken: string[] = [];
  const stop = at.live.watch(`ticket:${id}`, (changed) => woken.push(changed));

  await tellDueSteps(at);
  stop();

  expect(woken).toEqual([id]);
});
