import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { findTold, type LedgerPlace, presentPlace, settledAfter } from './ledger-tail.ts';
import type { Live } from './live.ts';
import { channel, Notices, openEnvelope } from './notices.ts';
import { topicsOf } from './topics.ts';

export interface Relay {
  stop(): Promise<void>;
}

interface RelayOptions {
  db: Sql;
  live: Live;
  /** How often the ledger is read for what a crash left untold. */
  catchUpEveryMs?: number;
}

/** Above so many, what was told is forgotten: to tell it twice costs little. */
const mostRemembered = 100_000;

/** Wakes the watchers of what the ledger holds and nobody told. */
class CatchUp {
  readonly #told = new Set<number>();
  #place: LedgerPlace | undefined;

  constructor(
    private readonly db: Sql,
    private readonly live: Live,
  ) {}

  remember(changed: string) {
    const id = Number(changed);
    if (Number.isNaN(id)) return;
    if (this.#told.size >= mostRemembered) this.#told.clear();
    this.#told.add(id);
  }

  async run() {
    this.#place ??= await presentPlace(this.db);
    const settled = await settledAfter(this.db, this.#place);
    const untold = settled.flatMap(({ id }) => (this.#told.delete(id) ? [] : [id]));
    const entries = untold.length === 0 ? [] : await findTold(this.db, untold);
    for (const entry of entries) {
      for (const [topic, changed] of topicsOf(entry)) this.live.wake(topic, changed);
      this.#told.delete(entry.id);
    }
    this.#place = settled.at(-1) ?? this.#place;
  }
}

/** Runs the work at every interval, and when asked to, but never twice at once; failures pass. */
function repeat(everyMs: number, work: () => Promise<void>) {
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= work()
      // The database is away: the next time it is asked again, from the same place.
      .catch(() => {})
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const timer = setInterval(run, everyMs);
  return {
    run,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/**
 * Joins the desk's processes: what one of them publishes wakes the watchers of all. A notice tells
 * it within milliseconds; the ledger, read now and then, tells what a crash kept from being told.
 */
export async function startRelay({
  db,
  live,
  catchUpEveryMs = 1000,
}: RelayOptions): Promise<Relay> {
  const self = randomUUID();
  const notices = new Notices(db, self);
  const catchUp = new CatchUp(db, live);
  const stopRemembering = live.watch('ledger', (changed) => catchUp.remember(changed));
  const repeated = repeat(catchUpEveryMs, () => catchUp.run());

  const hear = (text: string) => {
    const { from, notice } = openEnvelope(text);
    if (from !== self) for (const [topic, changed] of notice) live.wake(topic, changed);
  };
  let isFirst = true;
  const listening = await db.listen(channel, hear, () => {
    // Nobody knows what was told while the connection was cut.
    if (!isFirst) live.wakeAll();
    isFirst = false;
    repeated.run();
  });
  const stopCarrying = live.carry((topic, changed) => notices.add(topic, changed));
  await repeated.run();

  return {
    async stop() {
      stopCarrying();
      stopRemembering();
      notices.stop();
      await repeated.stop();
      await listening.unlisten().catch(() => {});
    },
  };
}
