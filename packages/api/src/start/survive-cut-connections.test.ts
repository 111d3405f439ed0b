import { Pool } from 'pg';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { lineTo } from '../../test/proxy.ts';
import { isCut } from './survive-cut-connections.ts';

const database = await testDatabase();
afterAll(() => database.close());

const sleepers = () => database.client`
  select pid from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'`;

const endSleepers = async () => {
  for (const { pid } of await sleepers())
    await database.client`select pg_terminate_backend(${pid})`;
};

/** What a driver says of a statement whose connection is ended meanwhile. */
async function saidOf(ask: (url: string) => Promise<unknown>, end: (line: Line) => unknown) {
  const line = await lineTo(database.url);
  const said = ask(line.url).catch((error: unknown) => error);
  await expect.poll(sleepers).toHaveLength(1);
  await end(line);
  const error = await said;
  await endSleepers();
  await expect.poll(sleepers).toHaveLength(0);
  await line.close();
  return error;
}

type Line = Awaited<ReturnType<typeof lineTo>>;

const drivers: [string, (url: string) => Promise<unknown>][] = [
  [
    'postgres.js',
    async (url) => {
      const db = postgres(url, { max: 1 });
      return db`select pg_sleep(5)`.finally(() => db.end({ timeout: 0 }));
    },
  ],
  [
    'node-postgres',
    async (url) => {
      const pool = new Pool({ connectionString: url });
      pool.on('error', () => {});
      return pool.query('select pg_sleep(5)').finally(() => pool.end());
    },
  ],
];

const ends: [string, (line: Line) => unknown][] = [
  ['cut', (line) => line.cut()],
  ['ended by the database', endSleepers],
];

test.each(
  drivers.flatMap(([driver, ask]) => ends.map(([how, end]) => ({ driver, how, ask, end }))),
)('a connection of $driver that is $how is known as such', async ({ ask, end }) => {
  const error = await saidOf(ask, end);

  expect(error).toBeInstanceOf(Error);
  expect(isCut(error)).toBe(true);
});

test('what is wrong with a statement is not', async () => {
  const error = await database.client`select 1 / 0`.catch((error: unknown) => error);

  expect(isCut(error)).toBe(false);
  expect(isCut(new Error('Something of ours'))).toBe(false);
  expect(isCut(undefined)).toBe(false);
});
