import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import type { Guard } from './guard.ts';
import { mark, readPidFile } from './pid-file.ts';
import { settings } from './settings.ts';
import { ended, logLength, logSince, spawnProgram } from './spawn-program.ts';

const patienceMs = 7_000;

export interface Server {
  port: number;
  /** Resolves when the process has ended, whatever the reason. */
  ended: Promise<unknown>;
}

/** The server ended before it was ready; `message` is what it wrote about it. */
export class LaunchError extends Error {
  get isPortTaken() {
    return this.message.includes('could not create any TCP/IP sockets');
  }

  /** Another start was faster, or processes of a killed server are still ending. */
  get isDirectoryTaken() {
    return /lock file .* already exists|shared memory block .* is still in use/.test(this.message);
  }
}

interface Launch {
  cluster: Cluster;
  port: number;
  settings: Record<string, string>;
  guard: Guard;
  stop: AbortSignal;
}

/** Starts the server, waits until it is ready, however long it recovers, and ends it on `stop`. */
export async function launch({ cluster, port, guard, stop, ...extra }: Launch): Promise<Server> {
  const before = logLength(cluster.log);
  const chosen = Object.entries({ ...settings, ...extra.settings, port: String(port) });
  const child = spawnProgram(cluster, 'postgres', (folder) => [
    ...['-D', folder, '-c', mark(cluster.directory)],
    ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  if (child.pid) guard.watch(child.pid);
  const end = ended(child);
  endOn(stop, child, end);

  let over = false;
  end.then(() => {
    over = true;
  });
  while (!over) {
    const file = readPidFile(cluster.directory);
    if (file?.ready && file.pid === child.pid) return { port, ended: end };
    await Promise.race([end, wait(20)]);
  }
  throw new LaunchError(logSince(cluster.log, before));
}

/** Connections are cut and what is committed is written out; a server that hangs recovers later. */
function endOn(stop: AbortSignal, child: ChildProcess, end: Promise<unknown>) {
  const shutDown = () => {
    child.kill('SIGINT');
    const impatience = setTimeout(() => child.kill('SIGQUIT'), patienceMs);
    end.then(() => clearTimeout(impatience));
  };
  if (stop.aborted) return shutDown();
  stop.addEventListener('abort', shutDown, { once: true });
  end.then(() => stop.removeEventListener('abort', shutDown));
}
