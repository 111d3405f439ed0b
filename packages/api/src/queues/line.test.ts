import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { at } from '../../test/at.ts';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aQueue, aTicket } from '../../test/factories.ts';
import { lineOf } from './lines.ts';
import type { Place } from './place.ts';

const open = await desk();
const { db, live } = open;
afterAll(open.close);

/** Follows all who stand in a queue's line, as their customers would; newcomers too, when told. */
function followers(queueId: string) {
  const told = new Map<string, Place>();
  const stops = new Map<string, () => void>();
  const shown = vi.fn();
  return {
    told,
    shown,
    add(id: string) {
      const show = (place: Place) => {
        shown(id, place);
        told.set(id, place);
      };
      stops.set(id, lineOf(open, queueId).follow(id, null, show));
    },
    remove(id: string) {
      stops.get(id)?.();
      stops.delete(id);
      told.delete(id);
    },
    stop() {
      for (const stop of stops.values()) stop();
    },
  };
}

const recount = (queueId: string) => db<{ id: string; position: number }[]>`
  select id, row_number() over (order by priority desc, line_since, id)::int as position from ticket
  where queue_id = ${queueId} and assignee_id is null and status in ('NEW', 'IN_PROGRESS')`;

/** Small and repeatable; how the numbers fall is of no importance. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
}

test('after a thousand joinings, leavings and changes of priority everybody knows their true place', async () => {
  const [queue, james] = [await aQueue(db), await anAgent(db)];
  const { id: customerId } = await aCustomer(db);
  const line = followers(queue.id);
  const pick = chance(7);
  const waiting: string[] = [];
  const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'];
  const model = await aTicket(db, { customerId });
  await db`update ticket set assignee_id = ${james.id}, status = 'IN_PROGRESS' where id = ${model.id}`;

  for (let n = 0; n < 1000; n++) {
    const deed = pick(10);
    const someone = waiting[pick(waiting.length || 1)];
    if (deed < 5 || someone === undefined) {
      const [joined] = await db<{ id: string }[]>`
        insert into ticket (subject, queue_id, team_id, customer_id, line_since, opened_at, updated_at, priority)
        values ('Waits', ${queue.id}, ${queue.teamId}, ${customerId}, now() - ${pick(900)} * interval '1 second',
                now(), now(), ${priorities[pick(4)] ?? 'LOW'}) returning id`;
      if (joined) {
        waiting.push(joined.id);
        line.add(joined.id);
        live.publish(`queue:${queue.id}`, joined.id);
      }
    } else if (deed < 8) {
      await db`update ticket set assignee_id = ${james.id}, status = 'IN_PROGRESS' where id = ${someone}`;
      waiting.splice(waiting.indexOf(someone), 1);
      line.remove(someone);
      live.publish(`queue:${queue.id}`, someone);
    } else {
      await db`update ticket set priority = ${priorities[pick(4)] ?? 'LOW'} where id = ${someone}`;
      live.publish(`queue:${queue.id}`, someone);
    }
  }

  const truth = [...(await recount(queue.id))];
  await vi.waitFor(
    () => {
      const positions = [...line.told].map(([id, { position }]) => ({ id, position }));
      const byPosition = positions.sort((one, other) => one.position - other.position);
      expect(byPosition).toEqual(truth);
    },
    { timeout: 2000, interval: 50 },
  );
  expect(new Set([...line.told.values()].map(({ waiting }) => waiting))).toEqual(
    new Set([truth.length]),
  );
  line.stop();
}, 30_000);

test('the far end of a long line is told now and then, the head at once', async () => {
  const queue = await aQueue(db, { name: 'Long' });
  const james = await anAgent(db);
  const { id: customerId } = await aCustomer(db);
  const ids = (
    await db<{ id: string }[]>`
      insert into ticket (subject, queue_id, team_id, customer_id, line_since, opened_at, updated_at)
      select 'Waits', ${queue.id}, ${queue.teamId}, ${customerId}, now() + n * interval '1 second', now(), now()
      from generate_series(1, 300) n returning id`
  ).map(({ id }) => id);
  const line = followers(queue.id);
  for (const id of ids) line.add(id);
  await vi.waitFor(() => expect(line.told.size).toBe(300));
  await delay(1600);
  line.shown.mockClear();

  const since = performance.now();
  for (const id of ids.slice(0, 12)) {
    await db`update ticket set assignee_id = ${james.id}, status = 'IN_PROGRESS' where id = ${id}`;
    live.publish(`queue:${queue.id}`, id);
    await delay(100);
  }
  await vi.waitFor(() => expect(line.told.get(at(ids, 299))?.position).toBe(288), 4000);

  const seconds = (performance.now() - since) / 1000;
  const times = (id: string) => line.shown.mock.calls.filter(([who]) => who === id).length;
  expect(times(at(ids, 12))).toBeGreaterThanOrEqual(3);
  expect(times(at(ids, 299))).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
  expect(line.told.get(at(ids, 299))?.change).toBe('TAKEN');
  line.stop();
});
