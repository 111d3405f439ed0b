/** So many tokens at once, and so many more with every second. */
export interface Allowance {
  capacity: number;
  refillPerSecond: number;
}

interface Bucket extends Allowance {
  tokens: number;
  /** When it was last counted, in ms. */
  at: number;
}

/** Above so many buckets, those that have filled up again are forgotten, now and then. */
const crowd = 10_000;
const forgetEveryMs = 10_000;

const filled = ({ tokens, capacity, refillPerSecond, at }: Bucket, now: number) =>
  Math.min(capacity, tokens + (Math.max(0, now - at) / 1000) * refillPerSecond);

/** What each caller may still spend, in this process. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  #forgotAt = 0;

  /** Of how many callers it knows. */
  get size() {
    return this.#buckets.size;
  }

  /** What is left to this caller. */
  remaining(caller: string, { capacity }: Allowance, now: number): number {
    const bucket = this.#buckets.get(caller);
    return bucket ? filled(bucket, now) : capacity;
  }

  /** Takes the tokens, or none of them where there are too few. */
  take(caller: string, tokens: number, allowance: Allowance, now: number) {
    const before = this.remaining(caller, allowance, now);
    const allowed = before >= tokens;
    const left = allowed ? before - tokens : before;
    this.#buckets.set(caller, { ...allowance, tokens: left, at: now });
    if (this.#buckets.size > crowd && now - this.#forgotAt > forgetEveryMs) this.#forget(now);
    const missing = allowed ? 0 : tokens - before;
    return {
      allowed,
      remaining: Math.floor(left),
      retryAfterSeconds: Math.ceil(missing / allowance.refillPerSecond),
    };
  }

  #forget(now: number) {
    this.#forgotAt = now;
    for (const [caller, bucket] of this.#buckets) {
      if (filled(bucket, now) >= bucket.capacity) this.#buckets.delete(caller);
    }
  }
}
