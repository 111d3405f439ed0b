import { chownSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readPidFile } from './pid-file.ts';
import { type RunningPostgres, startPostgres } from './start-postgres.ts';
import { temporaryPostgres } from './temporary-postgres.ts';

let dataDir: string;
const started: RunningPostgres[] = [];
const inDirectory = (name: string) => join(dataDir, 'postgres', name);
const pidFile = () => readPidFile(inDirectory('.'));

/** Commits survive the death of the server, if not of the machine. */
async function start() {
  const running = await startPostgres({ dataDir, log: () => {}, settings: { fsync: 'off' } });
  started.push(running);
  return running;
}

async function query(url: string, text: string) {
  const sql = postgres(url, { max: 1, connect_timeout: 1, fetch_types: false });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}

let makers: RunningPostgres[];
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hlm-desk-'));
  makers = await Promise.all([start(), start()]);
  await Promise.all(started.splice(0).map((running) => running.stop()));
});
afterEach(() => Promise.all(started.splice(0).map((running) => running.stop())));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('two desks may make the same database at once', () => {
  expect(new Set(makers.map(({ url }) => url)).size).toBe(1);
});

test('what is written is there after the next start', async () => {
  const first = await start();
  await query(first.url, 'create table kept ()');
  await first.stop();
  expect(pidFile()).toBeUndefined();

  const second = await start();

  expect(await query(second.url, 'select from kept')).toEqual([]);
});

test('nobody gets in without the password', async () => {
  const { url } = await start();

  const without = Object.assign(new URL(url), { password: '' }).href;

  await expect(query(without, 'select 1')).rejects.toThrow(/password/);
});

test('the desk is no superuser, and its text is UTF-8 in UTC', async () => {
  const { url } = await start();

  const [row] = await query(
    url,
    `select usesuper, current_setting('timezone') as zone, lower('ÜБ') as letters,
       pg_encoding_to_char(encoding) as encoding
     from pg_user, pg_database where usename = current_user and datname = current_database()`,
  );

  expect(row).toEqual({ usesuper: false, zone: 'UTC', letters: 'üб', encoding: 'UTF8' });
});

test('a server that is killed comes back at the same address with all it had', async () => {
  const { url } = await start();
  await query(url, 'create table survivor ()');
  const killed = pidFile()?.pid ?? Number.NaN;

  process.kill(killed, 'SIGKILL');

  await vi.waitFor(() => query(url, 'select from survivor'), { timeout: 30_000, interval: 50 });
  expect(pidFile()?.pid).not.toBe(killed);
});

test('a second desk uses the server of the first, and takes over when that ends', async () => {
  const first = await start();
  const second = await start();
  expect(second.url).toBe(first.url);

  await first.stop();

  await vi.waitFor(() => query(second.url, 'select 1'), { timeout: 30_000, interval: 50 });
  await second.stop();
  expect(pidFile()).toBeUndefined();
});

test('what a crash left behind does not hinder the next start', async () => {
  // The number of a process that is alive and has nothing to do with it: our own.
  writeFileSync(
    inDirectory('postmaster.pid'),
    `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n0 0\nready   \n`,
  );

  const { url } = await start();

  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test.runIf(process.getuid?.() === 0)('a backup that root has put back is taken up', async () => {
  for (const name of ['.', 'PG_VERSION', 'base/1/PG_VERSION']) chownSync(inDirectory(name), 0, 0);

  const { url } = await start();

  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a directory of another version is refused, and says which', async () => {
  writeFileSync(inDirectory('PG_VERSION'), '17\n');

  await expect(start()).rejects.toThrow(/was made by PostgreSQL 17, and the desk now brings 18/);

  writeFileSync(inDirectory('PG_VERSION'), '18\n');
});

test('a server that cannot start says why', async () => {
  renameSync(inDirectory('global'), inDirectory('elsewhere'));

  await expect(start()).rejects.toThrow(/^PostgreSQL did not start \(.+\): .+postgres\.log/);

  renameSync(inDirectory('elsewhere'), inDirectory('global'));
});

test('a temporary server leaves nothing behind', async () => {
  const { url, stop } = await temporaryPostgres();
  const [row] = await query(url, "select current_setting('desk.directory') as directory");
  expect(existsSync(row?.directory)).toBe(true);

  await stop();

  expect(existsSync(join(row?.directory, '..'))).toBe(false);
});
