import { createHash } from 'node:crypto';
import { ticketStatuses } from '@hlm-desk/shared/ticket-status';
import { verify } from '@node-rs/argon2';
import { fileTypeFromBuffer } from 'file-type';
import { afterAll, expect, test } from 'vitest';
import { change } from '../src/platform/change.ts';
import { contextFor } from '../src/platform/context.ts';
import { readEnv } from '../src/platform/env.ts';
import { Live } from '../src/platform/live.ts';
import { inLine, lineOrder } from '../src/queues/in-line.ts';
import { reckonTimers } from '../src/sla/keep-timers.ts';
import { testDatabase } from '../test/database.ts';
import { fillDemo } from './demo.ts';
import { demoPassword } from './people.ts';

const { client, close } = await testDatabase();
const stored = new Map<string, Buffer>();
const storeFile = async (id: string, bytes: Buffer) => void stored.set(id, bytes);
const now = new Date();
await fillDemo(client, { storeFile, now });
afterAll(close);

test('the demo has about sixty tickets, some in every status', async () => {
  const counts = await client<{ status: string; count: number }[]>`
    select status, count(*)::int from ticket group by status order by status`;

  expect(counts.map(({ status }) => status)).toEqual(ticketStatuses);
  for (const { count } of counts) expect(count).toBeGreaterThanOrEqual(4);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  expect(all).toBeGreaterThanOrEqual(55);
  expect(all).toBeLessThanOrEqual(70);
});

test('no two tickets or messages say the same', async () => {
  const subjects = await client`select lower(subject) as words from ticket`;
  const bodies = await client`select lower(body) as words from message`;

  for (const texts of [subjects, bodies]) {
    expect(new Set(texts.map(({ words }) => words)).size).toBe(texts.length);
  }
  expect(bodies.filter(({ words }) => /#\{|\$\{|lorem/.test(words))).toEqual([]);
});

test('the ledger of each ticket counts from one without a gap, in the order of time', async () => {
  const broken = await client`
    select t.number from ticket t join ledger l on l.ticket_id = t.id
    group by t.id having min(l.sequence) <> 1 or max(l.sequence) <> t.event_count
      or count(*) <> t.event_count
      or array_agg(l.sequence order by l.happened_at, l.id) <> array_agg(l.sequence order by l.sequence)
      or max(l.happened_at) > now() or min(l.happened_at) <> t.opened_at`;
  const withoutLedger = await client`
    select t.number from ticket t where not exists (select from ledger l where l.ticket_id = t.id)`;
  const [outOfTime] = await client`
    select count(*)::int from (
      select happened_at < lag(happened_at) over (order by id) as back from ledger) l where back`;

  expect(broken).toEqual([]);
  expect(withoutLedger).toEqual([]);
  expect(outOfTime?.count).toBe(0);
});

test('every message was brought by one event of its ticket, and no note shows to customers', async () => {
  const strays = await client`
    select m.id, m.kind from message m
    where (select count(*) from ledger l where l.ticket_id = m.ticket_id
             and l.event ->> 'messageId' = m.id and l.kind <> 'ticket.reopened') <> 1`;
  const shown = await client`
    select l.kind from message m join ledger l on l.event ->> 'messageId' = m.id
    where m.kind = 'INTERNAL_NOTE' and not l.internal and l.kind <> 'ticket.escalated'`;

  expect(strays).toEqual([]);
  expect(shown).toEqual([]);
});

test("Sarah's overcharge is ticket 1234 and the third of a longer billing line", async () => {
  const order = lineOrder.map(
    ({ sql, descending }) => `${sql('t')} ${descending ? 'desc' : 'asc'}`,
  );
  const line = await client.unsafe(
    `select q.name as queue, t.number,
            (row_number() over (partition by q.id order by ${order.join(', ')}))::int as position
     from ticket t join queue q on q.id = t.queue_id where ${inLine('t')} order by 1, 3`,
  );

  const billing = line.filter(({ queue }) => queue === 'Billing');
  expect(billing.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(billing[2]?.number).toBe(1234);
  expect(new Set(line.map(({ queue }) => queue)).size).toBe(4);
});

test('enough was taken from the billing line lately to tell how long one waits', async () => {
  const claims = await client<{ ago: number }[]>`
    select extract(epoch from now() - t.claimed_at)::float / 60 as ago
    from ticket t join queue q on q.id = t.queue_id
    where q.name = 'Billing' and t.claimed_at > now() - interval '3 hours' order by ago`;

  expect(claims.length).toBeGreaterThanOrEqual(8);
  const gaps = claims.slice(1).map(({ ago }, n) => ago - (claims[n]?.ago ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(25);
});

test('eight accounts open with the password of the demo, and nobody else does', async () => {
  const people = await client<
    { email: string; name: string; role: string; passwordHash: string }[]
  >`
    select email, name, role, password_hash from person order by email`;
  const opened = await Promise.all(
    people.map(({ passwordHash }) => verify(passwordHash, demoPassword)),
  );

  const accounts = people.filter((_, n) => opened[n]);
  expect(accounts.map(({ email, name, role }) => [email, name, role])).toEqual([
    ['admin@example.com', 'Desk Administrator', 'ADMIN'],
    ['agent1@example.com', 'James Osei', 'AGENT'],
    ['agent2@example.com', 'Tim Samuel', 'AGENT'],
    ['agent3@example.com', 'Terrence Hank', 'AGENT'],
    ['client@example.com', 'Laura Croft', 'CUSTOMER'],
    ['customer@example.com', 'Sarah Mitchell', 'CUSTOMER'],
    ['dispatcher@example.com', 'Kim John', 'LEAD'],
    ['employee@example.com', 'Austin Coy', 'CUSTOMER'],
  ]);
});

test('attachments are stored as they are described', async () => {
  const attachments = await client<
    { id: string; bytes: number; sha256: string; mediaType: string }[]
  >`select id, bytes, sha256, media_type from attachment`;

  expect(attachments.length).toBeGreaterThan(10);
  for (const { id, bytes, sha256, mediaType } of attachments) {
    const content = stored.get(id) ?? Buffer.alloc(0);
    expect(content.length).toBe(bytes);
    expect((await fileTypeFromBuffer(content))?.mime ?? 'text/plain').toBe(mediaType);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  }
});

test('filling a desk in which somebody lives changes nothing', async () => {
  const before = await client`select count(*) from ledger`;

  await fillDemo(client);

  expect(await client`select count(*) from ledger`).toEqual(before);
});

test('the next ticket takes the number after the last of the demo', async () => {
  const [last] = await client`select max(number) as number from ticket`;
  const [next] = await client`select nextval('ticket_number')::int as number`;

  expect(next?.number).toBe(last?.number + 1);
});

test('the timers of the demo are those that the desk reckons from its ledger', async () => {
  const kept = await client`
    select ticket_id, metric, round, state, target_seconds, due_at, breached_at, ended_at
    from sla_timer order by ticket_id, metric, round`;
  const ids = await client<{ id: string }[]>`select id from ticket`;
  const context = contextFor({ db: client, live: new Live(), env: readEnv({}), now: () => now });
  for (const { id } of ids) await change(context, (change) => reckonTimers(change, id));

  const reckoned = await client`
    select ticket_id, metric, round, state, target_seconds, due_at, breached_at, ended_at
    from sla_timer order by ticket_id, metric, round`;
  expect(kept.length).toBeGreaterThan(100);
  expect([...reckoned]).toEqual([...kept]);
});

test('most promises of the demo were kept, and some were not', async () => {
  const [sums] = await client`
    select count(*)::int as all, count(breached_at)::int as late from sla_timer where ended_at is not null`;

  expect(sums?.late).toBeGreaterThan(3);
  expect(sums?.late / sums?.all).toBeLessThan(0.25);
});
