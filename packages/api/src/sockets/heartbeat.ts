import type { ClientSocket } from './client-socket.ts';
import type { SocketLimits } from './socket-limits.ts';

/**
 * Asks all sockets for a sign of life, and whether their holders still have their rights: every
 * second some of them, so that no second has much to do.
 */
export class Heartbeat {
  readonly sockets = new Set<ClientSocket>();
  readonly #timer: NodeJS.Timeout;
  #second = 0;

  constructor({ pingEverySeconds, checkEverySeconds }: SocketLimits) {
    this.#timer = setInterval(() => {
      this.#second++;
      for (const socket of this.sockets) {
        if (this.#isTurnOf(socket, checkEverySeconds)) void socket.check();
        if (this.#isTurnOf(socket, pingEverySeconds)) socket.ping();
      }
    }, 1000);
  }

  #isTurnOf({ place }: ClientSocket, everySeconds: number) {
    return (place + this.#second) % everySeconds === 0;
  }

  stop() {
    clearInterval(this.#timer);
  }
}
