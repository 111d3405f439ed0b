import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/platform/database.ts';
import { migrate } from '../src/platform/migrate.ts';
import { startPostgres } from '../src/postgres/start-postgres.ts';
import { fill } from './fill.ts';
import { type Contender, startContender } from './measure.ts';
import { openSessions, race } from './requests.ts';

/** The least ratio to the limit that the desk must reach. */
const must: Record<string, number> = { Q1: 0.4, Q2: 0.55, Q3: 0.45, M1: 0.55 };

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '9' },
  },
});
const tickets = Number(values.tickets);

const dataDir = await mkdtemp(join(tmpdir(), 'hlm-desk-bench-'));
const postgres = await startPostgres({ dataDir, log: console.error, temporary: true });
const contenders: Contender[] = [];
try {
  await migrate(postgres.url);
  const db = openDatabase(postgres.url, { max: 1 });
  const start = performance.now();
  await fill(db, tickets);
  await openSessions(db);
  console.log(
    `${tickets} tickets filled in ${((performance.now() - start) / 1000).toFixed(0)} s\n`,
  );
  await db.end();

  const limit = await startContender('./limit.ts', postgres.url);
  contenders.push(limit);
  const desk = await startContender('./desk.ts', postgres.url);
  contenders.push(desk);
  const rows = await race({
    limit,
    desk,
    tickets,
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
  });
  console.table(
    rows.map(({ name, what, ratio, limit, desk }) => ({
      operation: `${name} ${what}`,
      ratio: ratio.toFixed(2),
      must: must[name],
      'limit/s': limit.perSecond.toFixed(0),
      'desk/s': desk.perSecond.toFixed(0),
      'limit CPU ms': limit.cpuMilliseconds.toFixed(2),
      'desk CPU ms': desk.cpuMilliseconds.toFixed(2),
      'desk p99 ms': desk.p99Milliseconds.toFixed(1),
    })),
  );
} finally {
  for (const contender of contenders) contender.stop();
  await postgres.stop();
}
