import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import { type Contender, load, median } from './measure.ts';
import { hashOf, type Operation, operations } from './operations.ts';

const sessionOf = (as: Operation['as'], turn: number) =>
  `${as}-${1 + (turn % 50)}-`.padEnd(43, 'x');

/** Signs in fifty customers and fifty agents. */
export async function openSessions(db: Sql) {
  for (const as of ['customer', 'agent'] as const) {
    for (let turn = 0; turn < 50; turn++) {
      const id = createHash('sha256').update(sessionOf(as, turn)).digest('hex');
      const person = as === 'agent' ? `per_agent${1 + turn}` : `per_${1 + turn}`;
      await db`insert into session (id, person_id, created_at, seen_at, expires_at)
               values (${id}, ${person}, now(), now(), now() + interval '1 day')`;
    }
  }
}

const askLimit = (operation: Operation, tickets: number) => (turn: number) => ({
  path: '/',
  headers: {},
  body: JSON.stringify({ name: operation.name, parameters: operation.parameters(turn, tickets) }),
});

const askDesk = (operation: Operation, tickets: number) => (turn: number) => ({
  path: '/graphql',
  headers: {
    cookie: `__Host-hlm_s=${sessionOf(operation.as, turn)}`,
    'apollo-require-preflight': 'true',
  },
  body: JSON.stringify({
    variables: operation.variables(turn, tickets),
    extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(operation.document).slice(7) } },
  }),
});

export interface Row {
  name: string;
  what: string;
  ratio: number;
  limit: { perSecond: number; cpuMilliseconds: number };
  desk: { perSecond: number; cpuMilliseconds: number; p99Milliseconds: number };
}

interface Race {
  limit: Contender;
  desk: Contender;
  tickets: number;
  seconds: number;
  rounds: number;
}

/** Lets the limit and the desk answer the same in turns, and gives the median of their ratios. */
export async function race({ limit, desk, tickets, seconds, rounds }: Race): Promise<Row[]> {
  const rows: Row[] = [];
  let from = 0;
  for (const operation of operations) {
    const turns = [];
    console.error(`${operation.name} ${operation.what}`);
    for (let round = 0; round <= rounds; round++) {
      from += 100_000;
      const options = { seconds, atOnce: 16, from };
      const bare = await load(limit, askLimit(operation, tickets), options);
      const served = await load(desk, askDesk(operation, tickets), {
        ...options,
        from: from + 50_000,
      });
      // The first round warms up.
      if (round > 0) turns.push({ bare, served, ratio: served.perSecond / bare.perSecond });
    }
    rows.push({
      name: operation.name,
      what: operation.what,
      ratio: median(turns.map(({ ratio }) => ratio)),
      limit: middle(turns.map(({ bare }) => bare)),
      desk: middle(turns.map(({ served }) => served)),
    });
  }
  return rows;
}

const middle = (figures: Awaited<ReturnType<typeof load>>[]) => ({
  perSecond: median(figures.map(({ perSecond }) => perSecond)),
  cpuMilliseconds: median(figures.map(({ cpuMilliseconds }) => cpuMilliseconds)),
  p99Milliseconds: median(figures.map(({ p99Milliseconds }) => p99Milliseconds)),
});
