import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { migrate } from './migrate.ts';
import { OperatorError } from './operator-error.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

test('a database that is up to date is left alone', async () => {
  const before = await database.client`select name, applied_at from migration`;

  await migrate(database.url);

  expect(await database.client`select name, applied_at from migration`).toEqual(before);
});

test('several processes may start at once', async () => {
  await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);

  const names = await database.client`select name from migration`;
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
});

test('jobs can be added from SQL', async () => {
  const [job] = await database.client`
    select key from graphile_worker.add_job('mail', job_key := 'one')`;

  expect(job?.key).toBe('one');
});

test('a database of a newer desk is refused', async () => {
  await database.client`insert into migration (name, checksum) values ('9999_later.sql', '')`;

  await expect(migrate(database.url)).rejects.toThrow(OperatorError);
  await expect(migrate(database.url)).rejects.toThrow('newer version of the desk');
});

test('a migration that was changed after it was applied is refused', async () => {
  await database.client`update migration set checksum = 'other' where name like '0001_%'`;

  await expect(migrate(database.url)).rejects.toThrow('is not the one that was applied');
});
