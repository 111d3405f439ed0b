import type { Sql } from 'postgres';
import type { Desk } from '../platform/context.ts';
import { openDatabase } from '../platform/database.ts';

/** How long a database may take to say that it is there. */
const patienceMs = 1000;
const askAgainMs = 100;

/** Longer than a statement may take: what is not done by now may wait for a database away. */
const doubtMs = 3500;

/** What is not done by now is given up in any case. */
const deadlineMs = 8000;

/** Said in place of whatever waits for a database that does not answer. */
export class DatabaseAway extends Error {
  readonly code = 'CONNECT_TIMEOUT';
}

const wait = (ms: number) =>
  new Promise<false>((resolve) => {
    setTimeout(resolve, ms, false).unref();
  });

/**
 * Knows whether the database is away. The driver lets every statement wait for a connection of its
 * own turn; this says at once what all of them would learn late, and notices when it is back.
 */
export class DatabaseWatch {
  readonly #waiting = new Set<(error: Error) => void>();
  #isAway = false;
  #asking: Promise<boolean> | undefined;
  #isSuspected = false;
  #isStopped = false;

  private constructor(
    private readonly db: Sql,
    private readonly end: () => Promise<void>,
  ) {}

  /** With the address it has a connection of its own, and does not queue behind what it watches. */
  static of(desk: Desk, databaseUrl?: string): DatabaseWatch {
    if (databaseUrl === undefined) return new DatabaseWatch(desk.db, async () => {});
    const own = openDatabase(databaseUrl, { max: 1 });
    return new DatabaseWatch(own, () => own.end({ timeout: 1 }));
  }

  refuseWhileAway() {
    if (this.#isAway) throw new DatabaseAway('The database is away.');
  }

  /** Does the work, or fails as soon as it is known that the database is away. */
  async guard<Result>(work: () => Promise<Result>): Promise<Result> {
    this.refuseWhileAway();
    return new Promise<Result>((resolve, reject) => {
      const doubt = setTimeout(() => this.suspect(), doubtMs);
      const deadline = setTimeout(
        () => giveUp(new DatabaseAway('This took too long.')),
        deadlineMs,
      );
      const settled = () => {
        clearTimeout(doubt);
        clearTimeout(deadline);
        this.#waiting.delete(giveUp);
      };
      const giveUp = (error: unknown) => {
        settled();
        reject(error);
      };
      this.#waiting.add(giveUp);
      work().then((result) => {
        settled();
        resolve(result);
      }, giveUp);
    });
  }

  /** Something failed, or takes too long, that looks like a database away. */
  async suspect() {
    if (this.#isSuspected) return;
    this.#isSuspected = true;
    while (!this.#isStopped) {
      this.#isAway = !(await this.isReachable());
      if (!this.#isAway) break;
      for (const giveUp of this.#waiting) giveUp(new DatabaseAway('The database went away.'));
      await wait(askAgainMs);
    }
    this.#isSuspected = false;
  }

  /** However many ask, one statement is on its way. */
  isReachable(): Promise<boolean> {
    this.#asking ??= this.db`select from migration limit 1`
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        this.#asking = undefined;
      });
    return Promise.race([this.#asking, wait(patienceMs)]);
  }

  async stop() {
    this.#isStopped = true;
    await this.end();
  }
}
