/** How long figures take, beside statements that count the same with no rights and no filters. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Sql } from 'postgres';
import { askFigures } from '../src/figures/ask-figures.ts';
import { readBacklog } from '../src/figures/read-backlog.ts';
import { readBreakdown } from '../src/figures/read-breakdown.ts';
import { readTicketRows } from '../src/figures/read-ticket-rows.ts';
import { readTotal } from '../src/figures/read-total.ts';
import { rollUp } from '../src/figures/roll-up.ts';
import { contextFor } from '../src/platform/context.ts';
import { openDatabase } from '../src/platform/database.ts';
import { readEnv } from '../src/platform/env.ts';
import { Live } from '../src/platform/live.ts';
import { migrate } from '../src/platform/migrate.ts';
import { stranger, type Viewer } from '../src/platform/viewer.ts';
import { startPostgres } from '../src/postgres/start-postgres.ts';
import { fill } from './fill.ts';
import { fillFigures } from './fill-figures.ts';
import { median } from './measure.ts';

const mustMs = 1000;
const rounds = 9;

const { values } = parseArgs({ options: { tickets: { type: 'string', default: '20000' } } });
const tickets = Number(values.tickets);

/** The least that must be done: each measure by itself out of the one table. */
const timed = (
  kind: string,
) => `select count(*), percentile_disc(array[0.5, 0.9]) within group (order by seconds),
  percentile_disc(array[0.5, 0.9]) within group (order by business_seconds)
  from figure where kind = '${kind}' and at >= $1 and at < $2`;
const limit = [
  ...['TAKEN', 'ANSWERED', 'RESOLVED'].map(timed),
  `select kind, count(*), count(*) filter (where held), sum(score) from figure
   where kind not in ('TAKEN', 'ANSWERED', 'RESOLVED') and at >= $1 and at < $2 group by kind`,
];

async function limitOf(db: Sql, from: Date, to: Date) {
  for (const text of limit) await db.unsafe(text, [from, to], { prepare: true });
}

async function msOf(work: () => Promise<unknown>) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const dataDir = await mkdtemp(join(tmpdir(), 'hlm-desk-bench-'));
const postgres = await startPostgres({ dataDir, log: console.error, temporary: true });
try {
  await migrate(postgres.url);
  const db = openDatabase(postgres.url, { max: 4 });
  const filler = openDatabase(postgres.url, { max: 1 });
  await fill(filler, tickets);
  await fillFigures(filler);
  await filler.end();
  const desk = { db, live: new Live(), env: readEnv({}), now: () => new Date() };

  const fillMs = await msOf(async () => {
    while ((await rollUp(desk)) > 0);
  });
  const [size] = await db<{ rows: number; mb: number }[]>`
    select count(*)::int as rows, (pg_total_relation_size('figure') / 1e6)::float8 as mb from figure`;
  await db`vacuum analyze figure`;
  await db`vacuum analyze figure_slice`;
  console.log(
    `${tickets} tickets rolled up in ${(fillMs / 1000).toFixed(0)} s: ${size?.rows} figures, ${size?.mb.toFixed(0)} MB`,
  );

  const lead: Viewer = { ...stranger, role: 'LEAD', id: 'per_agent1' };
  const agent: Viewer = { ...lead, role: 'AGENT', teamIds: ['tem_1', 'tem_2'] };
  const to = new Date(Date.now() + 86_400_000);
  const ask = (viewer: Viewer, days: number) =>
    askFigures(contextFor(desk, viewer), {
      from: new Date(+to - days * 86_400_000),
      to,
      zone: 'Europe/Berlin',
    });
  const all = Math.ceil(tickets / 1440) + 2;
  const rows: object[] = [];
  const measure = async (
    what: string,
    days: number,
    work: () => Promise<unknown>,
    isLimited = true,
  ) => {
    const limits: number[] = [];
    const own: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const bare = await msOf(() => limitOf(db, new Date(+to - days * 86_400_000), to));
      const ours = await msOf(work);
      // The first round warms up.
      if (round > 0) limits.push(bare);
      if (round > 0) own.push(ours);
    }
    const ms = median(own);
    if (ms > mustMs) process.exitCode = 1;
    rows.push({
      figures: what,
      'desk ms': ms.toFixed(0),
      must: mustMs,
      'limit ms': isLimited ? median(limits).toFixed(0) : '',
      ratio: isLimited ? (median(limits) / ms).toFixed(2) : '',
    });
  };
  for (const [span, days] of [
    ['whole range', all],
    ['30 days', 30],
  ] as const) {
    await measure(`total, ${span}`, days, async () => readTotal(db, await ask(lead, days)));
    await measure(`total of an agent, ${span}`, days, async () =>
      readTotal(db, await ask(agent, days)),
    );
    for (const by of ['DAY', 'TEAM', 'AGENT'] as const) {
      await measure(`by ${by}, ${span}`, days, async () =>
        readBreakdown(db, await ask(lead, days), by),
      );
    }
  }
  await measure('backlog', 30, async () => readBacklog(db, await ask(lead, 30)), false);
  // What a second of a busy desk leaves to be worked out for whoever asks.
  await db`insert into ledger (ticket_id, sequence, kind, event, actor_id, happened_at)
    select id, event_count + 1, 'message.noted', '{"kind": "message.noted", "messageId": "msg_1"}', 'per_agent1', now()
    from ticket where number <= 200`;
  await measure('total, 30 days, 200 tickets live', 30, async () =>
    readTotal(db, await ask(lead, 30)),
  );
  console.table(rows);

  const asked = await ask(lead, all);
  let count = 0;
  const heapBefore = process.memoryUsage().heapUsed;
  const csvMs = await msOf(async () => {
    for await (const _row of readTicketRows(db, asked)) count++;
  });
  const heapMb = (process.memoryUsage().heapUsed - heapBefore) / 1e6;
  console.log(
    `${count} rows of tickets read in ${(csvMs / 1000).toFixed(1)} s, heap ${heapMb.toFixed(0)} MB`,
  );
  await db.end();
} finally {
  await postgres.stop();
}
