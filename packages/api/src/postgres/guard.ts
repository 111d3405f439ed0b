import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ended } from './spawn-program.ts';

const script = fileURLToPath(new URL('guard.sh', import.meta.url));

export interface Guard {
  /** From now on, the server to end is this process. */
  watch(pid: number): void;
  /** Resolves when nothing is left to guard. */
  dismiss(): Promise<unknown>;
}

/**
 * Sees to it that the server does not outlive this process. A shell does it, because a second
 * Node would take 40 MB for waiting. `remove` is a folder that goes too.
 */
export function guard(directory: string, remove = ''): Guard {
  const child = spawn('/bin/sh', [script, directory, remove], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  child.unref();
  const end = ended(child);
  // It can only fail by being killed; then there is nobody to tell.
  child.stdin.on('error', () => {});
  return {
    watch(pid) {
      child.stdin.write(`${pid}\n`);
    },
    dismiss() {
      child.ref();
      child.stdin.end();
      return end;
    },
  };
}
