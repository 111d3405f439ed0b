import { once } from 'node:events';
import { vi } from 'vitest';
import { WebSocket } from 'ws';

/** What the desk sends over a socket. */
export interface Received {
  type: string;
  id?: string;
  payload?: unknown;
}

interface Opening {
  cookie?: string;
  headers?: Record<string, string>;
  protocol?: string | string[];
}

/** A client that says exactly what a test tells it to say. */
export class TestSocket {
  readonly received: Received[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #ws: WebSocket;

  constructor(url: string, { cookie, headers, protocol = 'graphql-transport-ws' }: Opening) {
    this.#ws = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, {
      headers: { ...(cookie === undefined ? {} : { cookie }), ...headers },
    });
    this.#ws.on('message', (bytes) => this.received.push(JSON.parse(String(bytes))));
    this.closed = new Promise((resolve) => {
      this.#ws.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
    });
    // Where a test wants the error, it listens for it itself.
    this.#ws.on('error', () => {});
  }

  get ws() {
    return this.#ws;
  }

  async opened(): Promise<this> {
    await once(this.#ws, 'open');
    return this;
  }

  say(message: object | string) {
    this.#ws.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  async init(payload?: object): Promise<this> {
    this.say({ type: 'connection_init', payload });
    await this.until(({ type }) => type === 'connection_ack');
    return this;
  }

  subscribe(id: string, query: string, variables?: object) {
    this.say({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** The first message, also of those received already, that is meant. */
  until(isMeant: (message: Received) => boolean): Promise<Received> {
    const find = () => {
      const message = this.received.find(isMeant);
      if (!message) throw new Error(`Received only ${JSON.stringify(this.received)}.`);
      return message;
    };
    return vi.waitFor(find, { timeout: 4000, interval: 5 });
  }

  /** The payloads that a subscription was sent so far. */
  payloads(id: string) {
    return this.received.flatMap((message) =>
      message.id === id && message.type === 'next' ? [message.payload] : [],
    );
  }

  /** Waits for so many of them. */
  async frames(id: string, count: number) {
    await vi.waitFor(
      () => {
        if (this.payloads(id).length < count) throw new Error(JSON.stringify(this.received));
      },
      { timeout: 4000, interval: 5 },
    );
    return this.payloads(id);
  }

  end() {
    this.#ws.terminate();
  }
}

const open = (url: string, opening: Opening = {}) => new TestSocket(url, opening).opened();

/** A socket that has said who it is. */
export const signedIn = async (url: string, cookie?: string, payload?: object) =>
  (await open(url, cookie === undefined ? {} : { cookie })).init(payload);

export const opened = open;
