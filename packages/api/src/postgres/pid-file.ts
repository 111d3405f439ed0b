import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says about itself in its data directory. */
export interface PidFile {
  pid: number;
  port: number;
  /** False while it starts, recovers or stops. */
  ready: boolean;
}

export function readPidFile(directory: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
    const ready = lines[7]?.trim() === 'ready';
    return { pid: Number(lines[0]), port: Number(lines[3]), ready };
  } catch {
    return undefined;
  }
}

/** A setting of no effect that tells our server apart from any other process. */
export const mark = (directory: string) => `desk.directory=${directory}`;

/** Whether the process is our server: after a crash its number may be somebody else's. */
export function isServerOf(directory: string, pid: number): boolean {
  return argumentsOf(pid).includes(` ${mark(directory)} `);
}

function argumentsOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** The running server of this directory. A file left behind by a dead one is taken away. */
export function runningServer(directory: string): PidFile | undefined {
  const file = readPidFile(directory);
  if (!file) return undefined;
  if (isServerOf(directory, file.pid)) return file;
  rmSync(join(directory, 'postmaster.pid'), { force: true });
  return undefined;
}
