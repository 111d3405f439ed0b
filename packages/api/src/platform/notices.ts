import type { Sql } from 'postgres';
import { runText } from './database.ts';
import type { Topic } from './live.ts';

/** What the processes of a desk tell each other: topics with what changed. */
export type Notice = Array<[Topic, string]>;

interface Envelope {
  /** The process that sends it: it has told its own watchers already. */
  from: string;
  notice: Notice;
}

export const channel = 'hlm_desk';

/** PostgreSQL takes less than 8000 bytes a notice; topics and ids are ASCII. */
const mostCharacters = 7000;

/** Between two statements: what comes meanwhile goes together. */
const spacingMs = 5;
const retryMs = 250;

/** With more than this waiting for a database that is away, the ledger tells it better. */
const mostWaiting = 5000;

export function* inEnvelopes(from: string, notice: Notice): Generator<string> {
  let part: Notice = [];
  let size = 0;
  for (const entry of notice) {
    size += entry[0].length + entry[1].length + 8;
    if (size > mostCharacters) {
      yield JSON.stringify({ from, notice: part } satisfies Envelope);
      part = [];
      size = entry[0].length + entry[1].length + 8;
    }
    part.push(entry);
  }
  yield JSON.stringify({ from, notice: part } satisfies Envelope);
}

export const openEnvelope = (text: string): Envelope => JSON.parse(text);

/**
 * Sends what this process publishes to the others: one statement at a time, of its own and never in
 * a transaction that writes, which would make all writers queue for the notice.
 */
export class Notices {
  #waiting = new Map<string, [Topic, string]>();
  #isSending = false;
  #isStopped = false;

  constructor(
    private readonly db: Sql,
    private readonly from: string,
  ) {}

  add(topic: Topic, changed: string) {
    this.#waiting.set(`${topic} ${changed}`, [topic, changed]);
    if (this.#isSending) return;
    this.#isSending = true;
    setImmediate(() => this.#send());
  }

  stop() {
    this.#isStopped = true;
  }

  async #send() {
    while (this.#waiting.size > 0 && !this.#isStopped) {
      const sent = this.#waiting;
      this.#waiting = new Map();
      const wait = await this.#notify([...sent.values()]).then(
        () => spacingMs,
        () => this.#keep(sent),
      );
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    this.#isSending = false;
  }

  #notify(notice: Notice) {
    const envelopes = [...inEnvelopes(this.from, notice)];
    const statement = 'select pg_notify($1, envelope) from unnest($2::text[]) envelope';
    return runText(this.db, statement, [channel, envelopes]);
  }

  #keep(unsent: Map<string, [Topic, string]>) {
    if (unsent.size + this.#waiting.size < mostWaiting) {
      this.#waiting = new Map([...unsent, ...this.#waiting]);
    }
    return retryMs;
  }
}
