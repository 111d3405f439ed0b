import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { anEvent, aTicket } from '../../test/factories.ts';
import { openDatabase } from './database.ts';
import { Live, type Topic } from './live.ts';
import { inEnvelopes, openEnvelope } from './notices.ts';
import { type Relay, startRelay } from './relay.ts';

const { client: db, url, close } = await testDatabase();
afterAll(close);

const stops: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A process of the desk: a pool, watchers and a relay of its own. */
async function aProcess({ catchUpEveryMs = 60_000 } = {}) {
  const pool = openDatabase(url, { max: 2 });
  const live = new Live();
  const relay: Relay = await startRelay({ db: pool, live, catchUpEveryMs });
  stops.push(async () => {
    await relay.stop();
    await pool.end({ timeout: 1 });
  });
  const heard = (topic: Topic) => {
    const changes: string[] = [];
    live.watch(topic, (changed) => changes.push(changed));
    return changes;
  };
  return { live, heard };
}

test('what one process publishes wakes the watchers of the others, and its own only once', async () => {
  const [one, other] = [await aProcess(), await aProcess()];
  const [here, there] = [one.heard('board'), other.heard('board')];

  one.live.publish('board', 'tkt_1');

  expect(here).toEqual(['tkt_1']);
  await vi.waitFor(() => expect(there).toEqual(['tkt_1']));
  await delay(50);
  expect(here).toEqual(['tkt_1']);
});

test('ten thousand changes at once reach the others in few notices, none of them lost', async () => {
  const [one, other] = [await aProcess(), await aProcess()];
  const there = other.heard('board');

  for (let n = 0; n < 10_000; n++) one.live.publish('board', `tkt_${n}`);

  await vi.waitFor(() => expect(there).toHaveLength(10_000), { timeout: 5000 });
});

test('what a crash kept from being told is told from the ledger, once', async () => {
  const process = await aProcess({ catchUpEveryMs: 50 });
  const ticket = await aTicket(db);
  const [customers, staff] = [
    process.heard(`ticket:${ticket.id}`),
    process.heard(`staff:${ticket.id}`),
  ];
  const people = process.heard('person:per_1');

  await anEvent(db, ticket.id, { kind: 'message.noted', messageId: 'msg_1' }, null);
  await db`insert into ledger (kind, event, internal, happened_at)
           values ('person.suspended', '{"kind":"person.suspended","personId":"per_1"}', true, now())`;

  await vi.waitFor(() => expect(people).toHaveLength(1));
  await delay(150);
  // The opening, from before the watchers came, may be among them.
  expect(staff.length).toBeGreaterThanOrEqual(1);
  expect(customers.length).toBe(staff.length - 1);
  expect(people).toHaveLength(1);
});

test('what was told is not told again from the ledger', async () => {
  const process = await aProcess({ catchUpEveryMs: 50 });
  const ticket = await aTicket(db);
  await delay(150);
  const staff = process.heard(`staff:${ticket.id}`);

  await db.begin(async (tx) => {
    const { id } = await anEvent(tx, ticket.id, { kind: 'ticket.escalation_withdrawn' }, null);
    // Told before it can be read: afterwards a look at the ledger might come between.
    process.live.publish('ledger', String(id));
  });

  await delay(200);
  expect(staff).toEqual([]);
});

test('an entry whose transaction takes long is told when it commits, though later ones were', async () => {
  const process = await aProcess({ catchUpEveryMs: 30 });
  const [slow, quick] = [await aTicket(db), await aTicket(db)];
  await delay(100);
  const told = process.heard('board');

  await db.begin(async (tx) => {
    await tx`insert into ledger (ticket_id, sequence, kind, event, happened_at)
             values (${slow.id}, 2, 'tracking_link.opened', '{"kind":"tracking_link.opened"}', now())`;
    await anEvent(db, quick.id, { kind: 'ticket.escalation_withdrawn' }, null);
    await delay(150);
  });

  await vi.waitFor(() => expect(new Set(told)).toEqual(new Set([slow.id, quick.id])));
});

test('after its connection was cut, everything watched is woken, and notices come again', async () => {
  const [one, other] = [await aProcess(), await aProcess()];
  const there = other.heard('board');

  await db`select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and backend_type = 'client backend'
             and pid <> pg_backend_pid()`;

  await vi.waitFor(() => expect(there).toContain('board'), { timeout: 5000 });
  await vi.waitFor(
    () => {
      one.live.publish('board', 'tkt_9');
      expect(there).toContain('tkt_9');
    },
    { timeout: 5000, interval: 100 },
  );
});

test('a notice keeps to the size that PostgreSQL takes', () => {
  const notice = Array.from({ length: 900 }, (_, n): [Topic, string] => ['board', `tkt_${n}`]);

  const envelopes = [...inEnvelopes('one', notice)];

  expect(Math.max(...envelopes.map((text) => text.length))).toBeLessThan(8000);
  expect(envelopes.flatMap((text) => openEnvelope(text).notice)).toEqual(notice);
});
