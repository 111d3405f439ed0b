import { type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('..', import.meta.url));

export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs an installed program in the checkout and collects what it says. */
export function collect(program: string, args: string[]): Promise<Outcome> {
  const child = spawn(`node_modules/.bin/${program}`, args, { cwd: checkout });
  let output = '';
  const add = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs an installed program in the checkout, on this terminal. */
export function show(program: string, args: string[], options: SpawnOptions = {}) {
  return spawn(`node_modules/.bin/${program}`, args, {
    cwd: checkout,
    stdio: 'inherit',
    ...options,
  });
}
