import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';

export interface Program {
  /** The folder of the programs. */
  bin: string;
  account: Account | undefined;
  /** The one folder that the program works in. */
  directory: string;
  /** The file that takes what the program says. */
  log: string;
}

/**
 * Starts a program of PostgreSQL; `args` is told how the program is to name its folder. Under
 * another account that is the open folder itself, by descriptor: the account may not be allowed
 * to walk there by name, as in a checkout below /root.
 */
export function spawnProgram(
  { bin, account, directory, log }: Program,
  name: string,
  args: (folder: string) => string[],
): ChildProcess {
  const byDescriptor = account && process.platform === 'linux';
  const open = openSync(directory, 'r');
  const output = openSync(log, 'a', 0o600);
  try {
    return spawn(join(bin, name), args(byDescriptor ? '/proc/self/fd/3' : directory), {
      ...account,
      cwd: '/',
      // The desk's own variables hold secrets that are none of its business.
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', output, output, open],
      // Ctrl-C in a terminal reaches every process of the group: the desk has to finish first.
      detached: true,
    });
  } finally {
    closeSync(open);
    closeSync(output);
  }
}

/** How much is in the log, to read later what was added. */
export const logLength = (log: string) => statSync(log, { throwIfNoEntry: false })?.size ?? 0;

export const logSince = (log: string, length: number) =>
  readFileSync(log).subarray(length).toString().trim();

/** Resolves with the exit code; with null when the process was killed or could not start. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
}
