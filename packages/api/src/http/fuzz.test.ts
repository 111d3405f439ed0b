import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { DocumentWriter } from '../../test/document-writer.ts';
import { aCustomer, aLead, aMessage, anAdmin, anAgent, aTicket } from '../../test/factories.ts';
import { buildDeskSchema } from '../app.ts';

const schema = await buildDeskSchema();
const { db, query, cookieOf, close, reports } = await desk({ schema });
afterAll(close);

const sarah = await aCustomer(db);
const james = await anAgent(db);
const tickets = [
  await aTicket(db, { customerId: sarah.id }),
  await aTicket(db, { customerId: sarah.id, assigneeId: james.id }),
  await aTicket(db, { assigneeId: james.id, status: 'RESOLVED' }),
  await aTicket(db, { assigneeId: james.id, status: 'CLOSED' }),
];
const message = await aMessage(db, { ticketId: tickets[0]?.id ?? '' });
const people = [sarah, james, await aLead(db), await anAdmin(db)];
const cookies = [undefined, ...(await Promise.all(people.map(cookieOf)))];
const ids = [
  ...tickets.flatMap(({ id, queueId, teamId, categoryId }) => [
    id,
    queueId,
    teamId,
    categoryId ?? id,
  ]),
  ...people.map(({ id }) => id),
  message.id,
];

/** How many; more are asked now and then. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 300);

/** GraphQL's own words on a variable. */
const repeatsWhatWasGiven = /^Variable "\$/;

const leak = /postgres|select |\.ts:|node_modules/i;

test(`whatever ${numRuns} right documents say with wrong values, nothing of it is a failure of ours`, async () => {
  const failures = new Map<string, string>();
  const times: number[] = [];

  await fc.assert(
    fc.asyncProperty(
      fc.gen(),
      fc.constantFrom('query' as const, 'query' as const, 'mutation' as const),
      fc.constantFrom(...cookies),
      async (pick, kind, cookie) => {
        const { document, variables } = new DocumentWriter(schema, pick, ids).write(kind);
        const start = performance.now();
        const { errors = [], status } = await query(document, variables, { cookie });
        times.push(performance.now() - start);
        const isOurs =
          status >= 500 ||
          errors.some(({ extensions }) => !extensions.reason && extensions.code === 'INTERNAL');
        const said = errors.filter(({ message }) => !repeatsWhatWasGiven.test(message));
        if (!isOurs && !leak.test(JSON.stringify(said))) return;
        const report = reports
          .at(-1)
          ?.replace(/^inc_\w+ /, '')
          .split('\n')
          .slice(0, 2)
          .join(' ');
        failures.set(`${status} ${report}`, `${document} ${JSON.stringify(variables)}`);
      },
    ),
    { numRuns },
  );

  times.sort((one, other) => one - other);
  expect(Object.fromEntries(failures)).toEqual({});
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(2000);
}, 600_000);
