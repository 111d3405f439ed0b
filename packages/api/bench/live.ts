/**
 * How much it costs to push: one event to many who watch the same, places to many who wait, and
 * what happens in another process. `live.ts [--watchers 10000] [--waiting 5000]`.
 */
import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Sql } from 'postgres';
import { openDatabase } from '../src/platform/database.ts';
import { migrate } from '../src/platform/migrate.ts';
import { startPostgres } from '../src/postgres/start-postgres.ts';
import { median } from './measure.ts';
import { type Part, startPart, type Usage } from './process.ts';

const { values } = parseArgs({
  options: {
    watchers: { type: 'string', default: '10000' },
    waiting: { type: 'string', default: '5000' },
  },
});
const watchers = Number(values.watchers);
const waiting = Number(values.waiting);

const tokenOf = (who: string) => who.padEnd(43, 'x');
const cookieOf = (who: string) => `__Host-hlm_s=${tokenOf(who)}`;

async function fillDesk(db: Sql) {
  await db`insert into team (id, name, level) values ('tem_1', 'First line', 1)`;
  await db`insert into queue (id, name, team_id) values ('que_1', 'Support', 'tem_1')`;
  await db`insert into person (id, name, role, verified, seen_at) values
    ('per_lead', 'Laura Croft', 'LEAD', true, now()), ('per_customer', 'Kim John', 'CUSTOMER', false, null)`;
  await db`insert into team_member values ('tem_1', 'per_lead')`;
  await db`
    insert into ticket (id, subject, queue_id, team_id, customer_id, line_since, opened_at, updated_at)
    select 'tkt_' || n, 'Charged twice', 'que_1', 'tem_1', 'per_customer',
           now() - (${waiting} - n) * interval '1 second', now(), now()
    from generate_series(1, ${waiting}::int) n`;
  const sessions = [
    { id: 'lead', personId: 'per_lead', ticketId: null },
    ...Array.from({ length: waiting }, (_, n) => ({
      id: `guest-${n + 1}`,
      personId: null,
      ticketId: `tkt_${n + 1}`,
    })),
  ].map(({ id, ...session }) => ({
    id: createHash('sha256').update(tokenOf(id)).digest('hex'),
    ...session,
    createdAt: new Date(),
    seenAt: new Date(),
    expiresAt: new Date(Date.now() + 86_400_000),
  }));
  for (let n = 0; n < sessions.length; n += 1000) {
    await db`insert into session ${db(sessions.slice(n, n + 1000))}`;
  }
}

const ticketPage = `subscription TicketPageLive($id: ID!) {
  ticket(id: $id) { __typename id version status priority subject updatedAt viewerActions allowedStatuses
    assignee { __typename id name } customer { __typename id name } }
}`;

const place = `subscription QueuePlace($id: ID!) {
  queuePosition(ticketId: $id) { position waiting change noEstimateReason asOf
    estimatedWait { lowSeconds highSeconds } queue { id name } }
}`;

const cpuOf = async (part: Part, work: () => Promise<void>) => {
  const before = await part.call<Usage>('usage');
  const start = performance.now();
  await work();
  const after = await part.call<Usage>('usage');
  const cpu = after.cpuMicroseconds - before.cpuMicroseconds;
  return { cpu, share: cpu / 1000 / (performance.now() - start) };
};

const residentOf = async (part: Part) =>
  (await part.call<Usage>('usage', { clean: true })).residentBytes;

/** One event to all who watch one ticket, in turns with the limit. */
async function measurePush(url: string) {
  const [desk, limit] = [
    await startPart('./live-desk.ts', url),
    await startPart('./live-limit.ts'),
  ];
  const [crowd, otherCrowd] = [await startPart('./crowd.ts'), await startPart('./crowd.ts')];
  const who = { cookie: cookieOf('lead'), query: ticketPage, variables: { id: 'tkt_1' } };
  await crowd.call('enter', await desk.call('port'), [who], 200);
  await pause(500);
  await residentOf(desk);
  const before = await residentOf(desk);
  await crowd.call('enter', await desk.call('port'), [who], watchers - 200);
  await otherCrowd.call('enter', await limit.call('port'), [who], watchers);
  await pause(4000);
  const after = await residentOf(desk);
  const { lastBytes } = await crowd.call<{ lastBytes: string }>('until', 0);

  const rounds = { desk: [] as number[], limit: [] as number[] };
  for (let round = 1; round <= 15; round++) {
    const [seen, otherSeen] = [
      await crowd.call<number>('frames'),
      await otherCrowd.call<number>('frames'),
    ];
    const ours = await cpuOf(desk, async () => {
      await desk.call('rename', 'tkt_1', `Charged ${String(round).padStart(5)} times`);
      await crowd.call('until', seen + watchers);
    });
    const theirs = await cpuOf(limit, async () => {
      await limit.call('push', lastBytes);
      await otherCrowd.call('until', otherSeen + watchers);
    });
    rounds.desk.push(ours.cpu / watchers);
    rounds.limit.push(theirs.cpu / watchers);
  }
  for (const part of [desk, limit, crowd, otherCrowd]) part.stop();
  return {
    desk: median(rounds.desk),
    limit: median(rounds.limit),
    kilobytes: (after - before) / 1024 / (watchers - 200),
    frameBytes: lastBytes.length,
  };
}

/** Places to all who wait, while the line is served at different rates by another process. */
async function measureLine(url: string) {
  const [desk, other] = [
    await startPart('./live-desk.ts', url),
    await startPart('./live-desk.ts', url),
  ];
  const crowd = await startPart('./crowd.ts');
  const everybody = Array.from({ length: waiting }, (_, n) => ({
    cookie: cookieOf(`guest-${n + 1}`),
    query: place,
    variables: { id: `tkt_${n + 1}` },
  }));
  await crowd.call('enter', await desk.call('port'), everybody, waiting);
  await pause(3000);
  const seconds = 10;
  const rows = [];
  for (const perSecond of [1, 4, 20, 100]) {
    const frames = await crowd.call<number>('frames');
    const { share } = await cpuOf(desk, async () => {
      await other.call('claim', 'que_1', perSecond * seconds, seconds);
    });
    const pushed = ((await crowd.call<number>('frames')) - frames) / seconds;
    rows.push({ perSecond, share, pushed });
    await pause(1500);
  }
  for (const part of [desk, other, crowd]) part.stop();
  return rows;
}

const percentile = (times: number[], part: number) =>
  times.sort((one, other) => one - other)[Math.floor(times.length * part)] ?? Number.NaN;

/** From one process to another, and from a commit to a client of another process. */
async function measureDistance(url: string) {
  const [one, other] = [
    await startPart('./live-desk.ts', url),
    await startPart('./live-desk.ts', url),
  ];
  const crowd = await startPart('./crowd.ts');
  await other.call('listen', 'board');
  const who = { cookie: cookieOf('lead'), query: ticketPage, variables: { id: 'tkt_1' } };
  await crowd.call('enter', await other.call('port'), [who], 1);
  await crowd.call('until', 1);
  const shown: number[] = [];
  for (let n = 0; n < 500; n++) {
    await one.call('tell', 'board');
    await pause(5);
  }
  for (let n = 0; n < 200; n++) {
    const seen = await crowd.call<number>('frames');
    const committed = await one.call<number>('rename', 'tkt_1', `Renamed ${n}`);
    const { lastAt } = await crowd.call<{ lastAt: number }>('until', seen + 1);
    shown.push(lastAt - committed);
    await pause(40);
  }
  const heard = await other.call<number[]>('heard');
  for (const part of [one, other, crowd]) part.stop();
  return { heard, shown };
}

const dataDir = await mkdtemp(join(tmpdir(), 'hlm-desk-bench-'));
const postgres = await startPostgres({ dataDir, log: console.error, temporary: true });
try {
  await migrate(postgres.url);
  const db = openDatabase(postgres.url, { max: 1 });
  await fillDesk(db);
  await db.end();

  console.error('How far it is to another process');
  const { heard, shown } = await measureDistance(postgres.url);
  console.error(`One event to ${watchers}`);
  const push = await measurePush(postgres.url);
  console.error(`${waiting} who wait`);
  const line = await measureLine(postgres.url);
  console.table([
    {
      what: `one event to ${watchers}, CPU against one prebuilt frame of ${push.frameBytes} bytes`,
      figure: `${(push.desk / push.limit).toFixed(2)} (${push.desk.toFixed(1)} / ${push.limit.toFixed(1)} µs a client)`,
      must: '1.5',
    },
    {
      what: `memory of a subscribed client at ${watchers}`,
      figure: `${push.kilobytes.toFixed(1)} kB`,
      must: '12 kB',
    },
    ...line.map(({ perSecond, share, pushed }) => ({
      what: `${waiting} waiting, ${perSecond} taken a second, ${pushed.toFixed(0)} frames a second`,
      figure: `${(100 * share).toFixed(1)} % of a core`,
      must: '25 %',
    })),
    {
      what: 'event in another process, p50 / p99',
      figure: `${percentile(heard, 0.5).toFixed(1)} / ${percentile(heard, 0.99).toFixed(1)} ms`,
      must: '25 ms',
    },
    {
      what: 'commit to the client of another process, p50 / p99',
      figure: `${percentile(shown, 0.5).toFixed(1)} / ${percentile(shown, 0.99).toFixed(1)} ms`,
      must: '250 ms',
    },
  ]);
} finally {
  await postgres.stop();
}
