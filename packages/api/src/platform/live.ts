/** What can be watched. A staff topic also tells of what customers never see. */
export type Topic =
  | `${'ticket' | 'staff' | 'queue' | 'person' | 'inbox'}:${string}`
  | 'board'
  | 'ledger'
  | 'policies';

/** Which things changed since the watcher last looked; empty on the first tick. */
export type Tick = ReadonlySet<string>;

type WakeUp = (changed: string) => void;

/**
 * Tells watchers that something changed, never what it became: whoever wakes up reads the present
 * state for itself. So nothing stale or forbidden can be pushed, and a burst costs one read.
 */
export class Live {
  readonly #watchers = new Map<Topic, Set<WakeUp>>();
  readonly #carriers = new Set<(topic: Topic, changed: string) => void>();

  /**
   * Tells everybody, in every process. `changed` names the thing, an id, for topics that cover
   * many; where it is the topic itself, anything may have changed.
   */
  publish(topic: Topic, changed: string = topic) {
    this.wake(topic, changed);
    for (const carry of this.#carriers) carry(topic, changed);
  }

  /** Tells those in this process only. */
  wake(topic: Topic, changed: string = topic) {
    const watchers = this.#watchers.get(topic);
    if (watchers) for (const wakeUp of watchers) wakeUp(changed);
  }

  /** Wakes everybody in this process, after a time in which they may have been told nothing. */
  wakeAll() {
    for (const topic of [...this.#watchers.keys()]) this.wake(topic);
  }

  /** Hands on all that is published, until the answer is called. */
  carry(carry: (topic: Topic, changed: string) => void): () => void {
    this.#carriers.add(carry);
    return () => this.#carriers.delete(carry);
  }

  /** Calls back at every change; the answer ends it. */
  watch(topic: Topic, wakeUp: WakeUp): () => void {
    const watchers = this.#watchers.get(topic) ?? new Set();
    this.#watchers.set(topic, watchers.add(wakeUp));
    return () => {
      watchers.delete(wakeUp);
      if (watchers.size === 0 && this.#watchers.get(topic) === watchers) {
        this.#watchers.delete(topic);
      }
    };
  }

  /** How many topics are watched: a leak shows here. */
  get size() {
    return this.#watchers.size;
  }

  /** Ticks once at the start, then after every change, until the client goes away. */
  subscribe(...topics: Topic[]): AsyncIterableIterator<Tick> {
    return new Ticks(this, topics);
  }
}

/** Not a generator: one that is asleep cannot be told to return, so clients would pile up. */
class Ticks implements AsyncIterableIterator<Tick> {
  #changed = new Set<string>();
  #isDue = true;
  #isGone = false;
  #resume = () => {};
  readonly #stops: Array<() => void>;

  constructor(live: Live, topics: Topic[]) {
    const wakeUp = (changed: string) => {
      this.#changed.add(changed);
      this.#isDue = true;
      this.#resume();
    };
    this.#stops = topics.map((topic) => live.watch(topic, wakeUp));
  }

  async next(): Promise<IteratorResult<Tick>> {
    while (!this.#isDue && !this.#isGone) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve;
      });
    }
    if (this.#isGone) return { done: true, value: undefined };
    const value = this.#changed;
    this.#changed = new Set();
    this.#isDue = false;
    return { done: false, value };
  }

  async return(): Promise<IteratorResult<Tick>> {
    this.#isGone = true;
    for (const stop of this.#stops) stop();
    this.#resume();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}
