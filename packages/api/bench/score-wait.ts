/**
 * Scores the estimate of waits on recorded or simulated lines: `score-wait.ts <folder>`. The folder
 * holds CSV files with a row for each customer who had to wait and was served (arrive_s,
 * queue_ahead, agents, …, actual_wait_s) and expected_scores.json, which knows the mean patience.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineWaits } from '@hlm-desk/shared/wait-estimate';
import { ratesOf } from '../src/queues/line-rates.ts';

interface Row {
  now: number;
  ahead: number;
  agents: number;
  waited: number;
}

function readRows(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const values = line.split(',').map(Number);
    const of = (name: string) => values[names.indexOf(name)] ?? Number.NaN;
    return {
      now: of('arrive_s'),
      ahead: of('queue_ahead'),
      agents: of('agents'),
      waited: of('actual_wait_s'),
    };
  });
}

/** The moment on a clock that runs as fast as there are agents: one for all of them is one agent. */
function agentSeconds(rows: Row[]) {
  const marks = [{ at: 0, sum: 0, agents: rows[0]?.agents ?? 1 }];
  for (const { now, agents } of rows) {
    const last = marks[marks.length - 1];
    if (!last || last.agents === agents) continue;
    marks.push({ at: now, sum: last.sum + (now - last.at) * last.agents, agents });
  }
  return (moment: number) => {
    const mark = marks.findLast(({ at }) => at <= moment);
    return mark ? mark.sum + (moment - mark.at) * mark.agents : 0;
  };
}

/** The rate that was known when the row's customer came. */
function knownRates(rows: Row[], index: number, clock: (moment: number) => number) {
  const now = rows[index]?.now ?? 0;
  const before = rows.slice(Math.max(0, index - 1200), index);
  const served = before.filter((row) => row.now + row.waited <= now).slice(-1000);
  const stay = (row: Row) => ({ since: clock(row.now), until: clock(row.now + row.waited) });
  return ratesOf(
    {
      claims: served.map((row) => ({ ...stay(row), agentId: 'all' })),
      leavings: [],
      waitingSince: before.filter((row) => row.now + row.waited > now).map((row) => clock(row.now)),
    },
    clock(now),
  );
}

function score(rows: Row[], patience: number | null) {
  const leaving = patience === null ? 0 : 1 / patience;
  const clock = agentSeconds(rows);
  const scored = rows.flatMap((row, index) => {
    const waits = new LineWaits({ ...knownRates(rows, index, clock), leaving }, row.agents);
    const { range } = waits.estimate(row.ahead);
    return range ? [{ ...row, range, error: waits.wait(row.ahead).mean - row.waited }] : [];
  });
  const mean = (value: (row: (typeof scored)[number]) => number) =>
    scored.reduce((sum, row) => sum + value(row), 0) / scored.length;
  const wait = mean(({ waited }) => waited);
  return {
    rmse: Math.sqrt(mean(({ error }) => error * error)) / wait,
    bias: mean(({ error }) => error) / wait,
    holds: mean(({ waited, range }) =>
      Number(range.lowSeconds <= waited && waited <= range.highSeconds),
    ),
    withoutFigure: rows.length - scored.length,
  };
}

interface Expected {
  'floor sqrt(E[(n+1)])/E[n+1] (Erlang)': number;
  'QLa sum 1/(s*mu+i*alpha)': { RRASE: number };
  abandon_mean_patience_s: number | null;
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder with the lines.');
const expected: Record<string, Expected> = JSON.parse(
  readFileSync(join(folder, 'expected_scores.json'), 'utf8'),
);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
  const name = file.replace(/^sim-/, '').replace(/\.csv$/, '');
  const line = Object.entries(expected).find(([key]) => key.endsWith(`/${name}`))?.[1];
  if (!line) throw new Error(`${file} has no expected scores.`);
  const { rmse, bias, holds, withoutFigure } = score(
    readRows(join(folder, file)),
    line.abandon_mean_patience_s,
  );
  const floor = line['floor sqrt(E[(n+1)])/E[n+1] (Erlang)'];
  console.log(
    name.slice(0, 44).padEnd(46),
    `relative RMSE ${rmse.toFixed(3)} = ${(rmse / floor).toFixed(2)} x floor,`,
    `with known rates ${line['QLa sum 1/(s*mu+i*alpha)'].RRASE},`,
    `bias ${(100 * bias).toFixed(1)} %, range holds ${(100 * holds).toFixed(0)} %,`,
    `${withoutFigure} without a figure`,
  );
}
