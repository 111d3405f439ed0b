import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Command = (...values: never[]) => unknown;

/** A part of the bench in a process of its own, which does what it is told. */
export interface Part {
  call: <Answer>(command: string, ...values: unknown[]) => Promise<Answer>;
  stop: () => void;
}

export async function startPart(file: string, ...args: string[]): Promise<Part> {
  const child: ChildProcess = fork(new URL(file, import.meta.url), args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  let calls = 0;
  const call = async <Answer>(command: string, ...values: unknown[]): Promise<Answer> => {
    const number = ++calls;
    child.send({ number, command, values });
    for (;;) {
      const [answer] = await once(child, 'message');
      if (answer.number !== number) continue;
      if ('error' in answer) throw new Error(answer.error);
      return answer.value;
    }
  };
  return { call, stop: () => child.kill('SIGKILL') };
}

/** What such a process does when it is told to. */
export function obey(commands: Record<string, Command>) {
  process.on('message', async ({ number, command, values }: Order) => {
    try {
      const value = await (commands[command] as (...all: unknown[]) => unknown)(...values);
      process.send?.({ number, value });
    } catch (error) {
      process.send?.({ number, error: error instanceof Error ? error.stack : String(error) });
    }
  });
  // Whoever started it is gone.
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
}

interface Order {
  number: number;
  command: string;
  values: unknown[];
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Processor time so far, and memory after a cleaning. */
export function usage({ clean = false } = {}) {
  if (clean) for (let n = 0; n < 3; n++) collect();
  const { user, system } = process.cpuUsage();
  return { cpuMicroseconds: user + system, residentBytes: process.memoryUsage.rss() };
}

export type Usage = ReturnType<typeof usage>;

/** Milliseconds that mean the same in every process of this machine. */
export const clock = () => performance.timeOrigin + performance.now();
