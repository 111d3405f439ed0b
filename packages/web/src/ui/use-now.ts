import { useSyncExternalStore } from 'react';

/** One timer for the whole screen, however many times are shown on it. */
class Ticker {
  readonly #everyMs: number;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #now = new Date();

  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => this.#tick(), this.#everyMs);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  };

  read = () => {
    const stopped = this.#timer === undefined;
    // Also where the device's clock was set back meanwhile.
    const agedMs = Math.abs(Date.now() - this.#now.getTime());
    if (stopped && agedMs >= this.#everyMs) this.#now = new Date();
    return this.#now;
  };

  #tick() {
    this.#now = new Date();
    for (const listener of this.#listeners) listener();
  }
}

const tickers = new Map<number, Ticker>();

/** The one timer that ticks as often as asked. */
export function tickerOf(everyMs: number) {
  const ticker = tickers.get(everyMs) ?? new Ticker(everyMs);
  tickers.set(everyMs, ticker);
  return ticker;
}

/** The time, kept fresh: every half a minute, or as often as asked. */
export function useNow(everyMs = 30_000) {
  const ticker = tickerOf(everyMs);
  return useSyncExternalStore(ticker.subscribe, ticker.read);
}
