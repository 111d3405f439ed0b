/** How late steps are told of 10,000 timers that are due within a minute, by two processes. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/platform/database.ts';
import { migrate } from '../src/platform/migrate.ts';
import { startPostgres } from '../src/postgres/start-postgres.ts';
import { fill } from './fill.ts';
import { type Part, startPart } from './process.ts';

const mustMs = 1000;
const count = 10_000;
const spreadMs = 60_000;

const { values } = parseArgs({ options: { tickets: { type: 'string', default: '20000' } } });
const dataDir = await mkdtemp(join(tmpdir(), 'hlm-desk-bench-'));
const postgres = await startPostgres({ dataDir, log: console.error, temporary: true });
const tellers: Part[] = [];
try {
  await migrate(postgres.url);
  const db = openDatabase(postgres.url, { max: 2 });
  await fill(db, Number(values.tickets));
  tellers.push(await startPart('./teller.ts', postgres.url));
  tellers.push(await startPart('./teller.ts', postgres.url));

  const begin = Date.now() + 5000;
  const moments = Array.from({ length: count }, (_, n) => begin + (n * spreadMs) / count);
  await db`delete from sla_timer`;
  await db`
    insert into sla_timer (ticket_id, metric, round, state, target_seconds, started_at, aimed_at,
                           pauses, due_at, next_at)
    select 'tkt_' || n, 'RESOLUTION', 2, 'RUNNING', 3600, due.at - interval '1 hour',
           due.at - interval '1 hour', '[]', due.at, due.at
    from generate_series(1, ${count}::int) n
    cross join lateral (
      select to_timestamp((${begin}::float8 + (n - 1) * ${spreadMs / count}::float8) / 1000) as at
    ) due`;

  const lateMs: number[] = [];
  const used = async () =>
    (await Promise.all(tellers.map((teller) => teller.call<{ cpuMicroseconds: number }>('usage'))))
      .map(({ cpuMicroseconds }) => cpuMicroseconds)
      .reduce((sum, microseconds) => sum + microseconds, 0);
  const before = await used();
  while (lateMs.length < count && Date.now() < begin + 2 * spreadMs) {
    const [row] = await db<{ told: number }[]>`
      select count(*)::int as told from ledger where kind = 'sla.breached'`;
    const now = Date.now();
    while (lateMs.length < (row?.told ?? 0)) lateMs.push(now - (moments[lateMs.length] ?? now));
    await pause(10);
  }
  const cpuMs = ((await used()) - before) / 1000;
  const [twice] = await db<{ twice: number }[]>`
    select count(*)::int as twice from (
      select event->>'timerId' from ledger where kind = 'sla.breached' group by 1 having count(*) > 1) t`;
  await db.end();

  lateMs.sort((a, b) => a - b);
  const at = (share: number) => Math.round(lateMs[Math.floor(share * (lateMs.length - 1))] ?? 0);
  console.table([
    {
      'steps told': lateMs.length,
      twice: twice?.twice,
      'p50 ms': at(0.5),
      'p99 ms': at(0.99),
      'latest ms': at(1),
      must: mustMs,
      'CPU of a core': `${((100 * cpuMs) / (spreadMs + 5000)).toFixed(0)} %`,
    },
  ]);
  if (lateMs.length < count || twice?.twice !== 0 || at(1) > mustMs) process.exitCode = 1;
} finally {
  for (const teller of tellers) teller.stop();
  await postgres.stop();
}
