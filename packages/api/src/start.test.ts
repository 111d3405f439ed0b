import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { testDatabase } from '../test/database.ts';
import { checkout } from './platform/env.ts';
import { freePort } from './postgres/free-port.ts';

const database = await testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'hlm-desk-'));
afterAll(async () => {
  await database.close();
  rmSync(dataDir, { recursive: true });
});

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** The start command without the build of the web, which other tests make use of. */
function start(variables: Record<string, string>) {
  const args = ['--import', 'tsx', 'packages/api/src/start.ts', '--api-only'];
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: checkout,
    env: { PATH, HOME, TMPDIR, DATABASE_URL: database.url, DATA_DIR: dataDir, ...variables },
  });
  running.push(child);
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.error += chunk;
  });
  return { child, said, ended: once(child, 'close') };
}

const port = String(await freePort());
const nobodyThere = 'postgres://desk@127.0.0.1:1/desk';

test.each([
  ['a bad variable', { PORT: 'abc' }, /^PORT must be .+\.\n$/],
  [
    'a folder that cannot be',
    { DATABASE_URL: '', DATA_DIR: 'README.md' },
    /^The data directory .+/,
  ],
  ['a database that is away', { DATABASE_URL: nobodyThere }, /^The database at 127\.0\.0\.1:1 .+/],
])('%s is told in one sentence', async (_, variables, sentence) => {
  const { said, ended } = start({ PORT: port, ...variables });

  expect((await ended)[0]).toBe(1);
  expect(said.error).toMatch(sentence);
  expect(said.error.trim().split('\n')).toHaveLength(1);
});

test('a port that is taken is told before anything is begun', async () => {
  const other = createServer().listen(Number(port));
  await once(other, 'listening');

  const { said, ended } = start({ PORT: port });

  expect((await ended)[0]).toBe(1);
  expect(said).toEqual({ out: '', error: expect.stringMatching(/^Port \d+ is in use: .+\n$/) });
  other.close();
});

test('the desk says where it is and who one can be, and ends in order', {
  timeout: 60_000,
}, async () => {
  const { child, said, ended } = start({ PORT: port });
  await vi.waitFor(() => expect(said.out).toContain('is ready'), { timeout: 50_000, interval: 50 });
  const ready = await fetch(`http://localhost:${port}/ready`);

  child.kill('SIGTERM');

  expect((await ended)[0]).toBe(0);
  expect(ready.status).toBe(200);
  expect(said.out).toContain(`http://localhost:${port}`);
  expect(said.out).toContain('agent1@example.com');
  expect(said.out).toContain('Stopped.');
  expect(said.error).toBe('');
});

test('a start that is stopped half way ends in order', { timeout: 60_000 }, async () => {
  const { child, said, ended } = start({ PORT: port });
  await vi.waitFor(() => expect(said.out).toContain('Opening the desk'), {
    timeout: 50_000,
    interval: 5,
  });

  child.kill('SIGTERM');

  expect((await ended)[0]).toBe(0);
  expect(said.error).toBe('');
});
