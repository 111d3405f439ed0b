import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { lineTo } from '../../test/proxy.ts';
import { smallSchema } from '../../test/small-schema.ts';
import { openDatabase } from '../platform/database.ts';
import { readEnv } from '../platform/env.ts';
import { Live } from '../platform/live.ts';
import { serveDesk } from '../server.ts';

const database = await testDatabase();
const line = await lineTo(database.url);
const db = openDatabase(line.url, { max: 3 });
const schema = smallSchema({
  'Query.hello': async (_source, _args, { db: sql }) => {
    const [row] = await sql`select 'Hello!' as hello`;
    return row?.hello;
  },
});
const reports: string[] = [];
const desk = { db, live: new Live(), env: { ...readEnv({}), port: 0 }, now: () => new Date() };
const served = await serveDesk(desk, {
  schema,
  databaseUrl: line.url,
  report: (report) => reports.push(report),
});

beforeAll(() => {
  // Connections that are cut while they are made reject promises of the driver that nobody holds.
  process.on('unhandledRejection', () => {});
});
afterAll(async () => {
  line.mend();
  await served.close();
  await db.end({ timeout: 1 });
  await line.close();
  await database.close();
});

const hello = async () => {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: '{ hello }' }),
  });
  return { status: response.status, headers: response.headers, ...(await response.json()) };
};
const statusOf = async (path: string) => (await fetch(`${served.url}${path}`)).status;

/** Asks until it is answered, for 5 s at most. */
async function answered() {
  const start = performance.now();
  while (performance.now() - start < 5000) {
    if ((await hello()).status === 200) return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The desk did not recover.');
}

test('a database that goes away is told as what passes, and the desk recovers by itself', async () => {
  expect((await hello()).status).toBe(200);
  expect(await statusOf('/ready')).toBe(200);

  line.cut();
  const away = await hello();
  const states = [await statusOf('/health'), await statusOf('/ready'), await statusOf('/files/x')];
  line.mend();
  const ms = await answered();

  expect(away).toMatchObject({
    status: 503,
    errors: [{ extensions: { code: 'INTERNAL', reason: 'UNAVAILABLE', retryAfterSeconds: 1 } }],
  });
  expect(away.headers.get('retry-after')).toBe('1');
  expect(away.headers.get('content-type')).toMatch(/^application\/json/);
  expect(states).toEqual([200, 503, 503]);
  expect(ms).toBeLessThan(2000);
  expect(await statusOf('/ready')).toBe(200);
  expect(reports).toEqual([]);
});

test('many requests at once while it is away are all answered', async () => {
  line.cut();
  const answers = await Promise.all(Array.from({ length: 50 }, hello));
  line.mend();

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  await answered();
});

test('a database that is there and silent keeps nobody waiting for ever', async () => {
  await Promise.all([hello(), hello(), hello()]);

  line.freeze();
  const start = performance.now();
  const silent = await hello();
  const ms = performance.now() - start;
  line.mend();

  expect(silent.status).toBe(503);
  expect(ms).toBeLessThan(6000);
  await answered();
});
