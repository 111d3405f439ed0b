import { setTimeout as wait } from 'node:timers/promises';
import { OperatorError } from '../platform/operator-error.ts';
import type { Cluster } from './cluster.ts';
import { freePort } from './free-port.ts';
import { type Guard, guard } from './guard.ts';
import { LaunchError, launch, type Server } from './launch.ts';
import { isServerOf, runningServer } from './pid-file.ts';

const lookAgainMs = 100;
const patienceMs = 30_000;

export interface KeeperOptions {
  settings: Record<string, string>;
  /** A folder that nobody needs once the server has ended. */
  remove?: string;
  log: (line: string) => void;
}

/**
 * Keeps the server of a cluster running, always on the same port. A data directory has one
 * server: a second desk uses the first one's, and starts its own when that is gone.
 */
export class Keeper {
  port: number | undefined;
  #guard: Guard | undefined;
  #stop = new AbortController();
  #kept: Promise<void> = Promise.resolve();

  constructor(
    readonly cluster: Cluster,
    readonly options: KeeperOptions,
  ) {}

  /** Resolves with the port as soon as the server takes connections. */
  async start(): Promise<number> {
    const server = await this.#server(Date.now() + patienceMs);
    this.port = server.port;
    this.#kept = this.#keep(server);
    return server.port;
  }

  /** Ends the server, unless it is another desk's. */
  async stop() {
    this.#stop.abort();
    await this.#kept;
    await this.#guard?.dismiss();
  }

  async #keep(first: Server) {
    let server = first;
    for (;;) {
      await server.ended;
      if (this.#stop.signal.aborted) return;
      this.options.log('PostgreSQL has ended; starting it again');
      try {
        server = await this.#server(Number.POSITIVE_INFINITY);
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.options.log(error instanceof Error ? error.message : String(error));
        await wait(1_000);
      }
    }
  }

  /** The running server, or a new one. */
  async #server(deadline: number): Promise<Server> {
    for (;;) {
      this.#stop.signal.throwIfAborted();
      const running = runningServer(this.cluster.directory);
      if (running?.ready) return { port: running.port, ended: this.#untilGone(running.pid) };
      const server = running ? undefined : await this.#launch(deadline);
      if (server) return server;
      await wait(lookAgainMs);
    }
  }

  /** Undefined when it is worth trying again. */
  async #launch(deadline: number): Promise<Server | undefined> {
    const { cluster, options } = this;
    try {
      const port = this.port ?? (await freePort());
      this.#guard ??= guard(cluster.directory, options.remove);
      const { settings } = options;
      return await launch({ cluster, port, settings, guard: this.#guard, stop: this.#stop.signal });
    } catch (error) {
      if (!(error instanceof LaunchError)) throw error;
      const passing = error.isPortTaken || error.isDirectoryTaken;
      if (passing && Date.now() < deadline) return undefined;
      throw new OperatorError(
        `PostgreSQL did not start (${error.message.split('\n').at(-1)}): ${cluster.log} says more.`,
      );
    }
  }

  /** Another desk's server is not our child, so its end has to be looked for. */
  async #untilGone(pid: number) {
    while (!this.#stop.signal.aborted && isServerOf(this.cluster.directory, pid)) {
      await wait(lookAgainMs);
    }
  }
}
