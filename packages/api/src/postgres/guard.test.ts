import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isServerOf, readPidFile } from './pid-file.ts';

const starter = new URL('./start-postgres.ts', import.meta.url).href;

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hlm-desk-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** A process that starts PostgreSQL and says so. */
async function desk(): Promise<ChildProcess> {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(starter)});
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log() {} });
    console.log('started');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('PostgreSQL ends when the desk is killed, and the next desk finds it in order', {
  timeout: 60_000,
}, async () => {
  const directory = join(dataDir, 'postgres');
  const child = await desk();
  const pid = readPidFile(directory)?.pid ?? Number.NaN;
  expect(isServerOf(directory, pid)).toBe(true);

  child.kill('SIGKILL');

  await vi.waitFor(() => expect(isServerOf(directory, pid)).toBe(false), { timeout: 30_000 });
  expect(readPidFile(directory)).toBeUndefined();
});
