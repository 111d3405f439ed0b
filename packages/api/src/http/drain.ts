import type { Server, ServerResponse } from 'node:http';

/** Idle connections get so long to send what is on its way already. */
const courtesyMs = 100;

/** Requests still running after this are cut. */
const patienceMs = 6000;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Stops a server without failing anybody: from the first moment every answer tells its caller to
 * come back on a new connection; then no new ones are taken, and what runs is finished.
 */
export class Drain {
  stopping = false;
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
    server.prependListener('request', (_request, response: ServerResponse) => {
      if (this.stopping) response.setHeader('connection', 'close');
    });
  }

  async stop() {
    this.stopping = true;
    await wait(courtesyMs);
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
    const idle = setInterval(() => this.#server.closeIdleConnections(), 50);
    const cut = setTimeout(() => this.#server.closeAllConnections(), patienceMs);
    await closed;
    clearInterval(idle);
    clearTimeout(cut);
  }
}
