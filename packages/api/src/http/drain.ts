import type { Server, ServerResponse } from 'node:http';
import { Server as Listener, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** For what is on its way already: to be told to go elsewhere, or to send what it began. */
const courtesyMs = 100;

/** Requests still running after this are cut. */
const patienceMs = 6000;

/**
 * Stops a server without failing anybody: from the first moment every answer tells its caller to
 * come back on a new connection; then no new ones are taken, and what runs is finished. Whoever
 * took over a connection, as WebSockets do, ends it themselves.
 */
export class Drain {
  stopping = false;
  readonly #server: Server;
  readonly #connections = new Set<Socket>();
  readonly #running = new Set<ServerResponse>();

  constructor(server: Server) {
    this.#server = server;
    server
      .prependListener('connection', (socket: Socket) => {
        this.#connections.add(socket);
        socket.on('close', () => this.#connections.delete(socket));
      })
      .prependListener('upgrade', ({ socket }) => this.#connections.delete(socket))
      .prependListener('request', (_request, response: ServerResponse) => {
        if (this.stopping) response.setHeader('connection', 'close');
        this.#running.add(response);
        response.on('close', () => this.#running.delete(response));
      });
  }

  async stop() {
    this.stopping = true;
    for (const response of this.#running) {
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
    await pause(courtesyMs);
    const closed = this.#stopListening();
    await pause(courtesyMs);
    this.#cut((socket) => !this.#isBusy(socket));
    await Promise.race([closed, pause(patienceMs, undefined, { ref: false })]);
    this.#cut(() => true);
    // Ends what Node's own HTTP server still watches.
    this.#server.close();
  }

  #isBusy = (socket: Socket) => [...this.#running].some((response) => response.socket === socket);

  #cut(which: (socket: Socket) => boolean) {
    for (const socket of this.#connections) if (which(socket)) socket.destroy();
  }

  /** As every server does; an HTTP server would also cut connections whose request is on its way. */
  #stopListening() {
    return new Promise<void>((resolve) => {
      Listener.prototype.close.call(this.#server, () => resolve());
    });
  }
}
