import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ended } from './spawn-program.ts';

const script = fileURLToPath(new URL('guard.sh', import.meta.url));

export interface Guard {
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
  return {
    dismiss() {
      child.ref();
      child.stdin.end();
      return end;
    },
  };
}
