import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';

/** A server in a process of its own. */
export interface Contender {
  port: number;
  usage: () => Promise<Usage>;
  stop: () => void;
}

interface Usage {
  cpuMicroseconds: number;
  residentBytes: number;
}

export async function startContender(file: string, ...args: string[]): Promise<Contender> {
  const child: ChildProcess = fork(new URL(file, import.meta.url), args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ port }] = await once(child, 'message');
  const usage = async () => {
    child.send('usage');
    const [answer] = await once(child, 'message');
    return answer as Usage;
  };
  return { port, usage, stop: () => child.kill('SIGKILL') };
}

interface Ask {
  path: string;
  headers: Record<string, string>;
  body: string;
}

interface Figures {
  perSecond: number;
  cpuMilliseconds: number;
  p99Milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function post(port: number, { path, headers, body }: Ask): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      port,
      path,
      agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...headers,
      },
    };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    sent.on('error', reject).end(body);
  });
}

/** Asks for some seconds, so many at a time, and tells how often it was answered. */
export async function load(
  contender: Contender,
  ask: (turn: number) => Ask,
  { seconds, atOnce, from }: { seconds: number; atOnce: number; from: number },
): Promise<Figures> {
  const before = await contender.usage();
  const start = performance.now();
  const until = start + seconds * 1000;
  const times: number[] = [];
  let turn = from;
  const worker = async () => {
    while (performance.now() < until) {
      const asked = performance.now();
      const answer = await post(contender.port, ask(turn++));
      times.push(performance.now() - asked);
      if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const elapsed = (performance.now() - start) / 1000;
  const after = await contender.usage();
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / elapsed,
    cpuMilliseconds: (after.cpuMicroseconds - before.cpuMicroseconds) / 1000 / times.length,
    p99Milliseconds: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}

export const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
