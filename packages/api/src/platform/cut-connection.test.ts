import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { lineTo } from '../../test/proxy.ts';
import { openDatabase } from './database.ts';

const database = await testDatabase();
let line: Awaited<ReturnType<typeof lineTo>>;
let db: ReturnType<typeof openDatabase>;
beforeEach(async () => {
  line = await lineTo(database.url);
  db = openDatabase(line.url, { max: 3 });
});
afterEach(async () => {
  line.mend();
  await db.end({ timeout: 1 });
  await line.close();
});
afterAll(() => database.close());

/** Whether a statement is answered, in one word. */
const outcome = (work: Promise<unknown>) =>
  Promise.race([
    work.then(
      () => 'done',
      () => 'failed',
    ),
    pause(5000, 'nothing'),
  ]);

test('connections that were cut while statements were on their way serve again', async () => {
  for (let cut = 0; cut < 10; cut++) {
    const asked = Array.from({ length: 12 }, () =>
      // Whoever fails asks again at once, of a connection that is about to learn of its end.
      db`select pg_sleep(0.02)`.catch(() => db`select 1`),
    );
    await pause(cut % 7);
    line.cut();
    line.mend();
    expect(await Promise.all(asked.map(outcome))).not.toContain('nothing');
  }

  const after = Array.from({ length: 30 }, () => db`select pg_sleep(0.01)`);

  expect(new Set(await Promise.all(after.map(outcome)))).toEqual(new Set(['done']));
}, 60_000);

test('what is left of a transaction whose connection was cut does nothing', async () => {
  const name = 'Halfway';
  const transaction = db.begin(async (tx) => {
    await tx`insert into organisation (name) values (${name})`;
    line.cut();
    line.mend();
    // Others want a connection meanwhile, so the one that was cut is opened again.
    await outcome(Promise.all(Array.from({ length: 6 }, () => db`select pg_sleep(0.05)`)));
    await tx`insert into organisation (name) values (${name})`;
  });

  expect(await outcome(transaction)).toBe('failed');
  await pause(200);
  expect(await database.client`select from organisation where name = ${name}`).toHaveLength(0);
});

test('a transaction has a connection to itself, however much is asked before it', async () => {
  const one = openDatabase(database.url, { max: 1 });
  const begun: Promise<unknown>[] = [];
  for (let before = 95; before <= 105; before++) {
    for (let place = 0; place < before; place++) void one`select 1`.execute();
    begun.push(one.begin((tx) => tx`select pg_current_xact_id()`));
    await begun.at(-1)?.catch(() => {});
  }

  expect(new Set(await Promise.all(begun.map(outcome)))).toEqual(new Set(['done']));
  await one.end();
});
