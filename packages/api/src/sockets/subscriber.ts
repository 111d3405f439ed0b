import type { GraphQLFormattedError } from 'graphql';
import type { ClientSocket } from './client-socket.ts';
import type { Subscriber } from './subscription-run.ts';

/** One subscription of a socket. There are many: it is small. */
export class SocketSubscriber implements Subscriber {
  shown: string | null = null;
  readonly #key: string;

  constructor(
    private readonly socket: ClientSocket,
    private readonly id: string,
  ) {
    this.#key = JSON.stringify(id);
  }

  next(text: string): boolean {
    this.socket.send(`{"id":${this.#key},"type":"next","payload":${text}}`);
    return !this.socket.isFull;
  }

  drained() {
    return this.socket.drained();
  }

  fail(errors: readonly GraphQLFormattedError[]) {
    this.socket.fail(this.id, errors);
  }

  complete() {
    this.socket.complete(this.id);
  }

  sendAway() {
    this.socket.close('away');
  }
}
