import { HttpRefusal } from './http-refusal.ts';

/** More at once would wait longer than anybody does; they are told at once to come back. */
const usual = 500;

/** Counts what is being worked on, and turns away what is too much. */
export class Overload {
  #running = 0;

  constructor(private readonly mostAtOnce = usual) {}

  async within<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.mostAtOnce) {
      throw new HttpRefusal(
        503,
        'RATE_LIMITED',
        'The desk is busy. Please try again in a moment.',
        {
          reason: 'BUSY',
          retryAfterSeconds: 1,
        },
      );
    }
    this.#running++;
    try {
      return await work();
    } finally {
      this.#running--;
    }
  }
}
