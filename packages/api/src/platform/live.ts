/** What can be watched. A staff topic also tells of what customers never see. */
export type Topic = `${'ticket' | 'staff' | 'queue' | 'person'}:${string}` | 'board' | 'ledger';

/** Which things changed since the watcher last looked; empty on the first tick. */
export type Tick = ReadonlySet<string>;

interface Sleeper {
  changed: Set<string>;
  resume: () => void;
}

/**
 * Tells watchers that something changed, never what it became: whoever wakes up reads the present
 * state for itself. So nothing stale or forbidden can be pushed, and a burst costs one read.
 */
export class Live {
  #sleepers = new Map<Topic, Set<(changed: string) => void>>();

  /** `changed` names the thing, an id, for topics that cover many. */
  publish(topic: Topic, changed: string = topic) {
    for (const wakeUp of this.#sleepers.get(topic) ?? []) wakeUp(changed);
  }

  /** Calls back at every change; the answer ends it. */
  watch(topic: Topic, wakeUp: (changed: string) => void): () => void {
    const sleepers = this.#sleepers.get(topic) ?? new Set();
    this.#sleepers.set(topic, sleepers.add(wakeUp));
    return () => {
      sleepers.delete(wakeUp);
      if (sleepers.size === 0 && this.#sleepers.get(topic) === sleepers)
        this.#sleepers.delete(topic);
    };
  }

  /** How many topics are watched: a leak shows here. */
  get size() {
    return this.#sleepers.size;
  }

  /** Ticks once at the start, then after every change, until the client goes away. */
  subscribe(...topics: Topic[]): AsyncIterableIterator<Tick> {
    const state: Sleeper = { changed: new Set(), resume: () => {} };
    let first = true;
    let gone = false;
    const stops = topics.map((topic) =>
      this.watch(topic, (changed) => {
        state.changed.add(changed);
        state.resume();
      }),
    );
    return {
      async next() {
        while (!first && state.changed.size === 0 && !gone) {
          await new Promise<void>((resolve) => {
            state.resume = resolve;
          });
        }
        if (gone) return { done: true, value: undefined };
        first = false;
        const value = state.changed;
        state.changed = new Set();
        return { done: false, value };
      },
      // Not a generator: one that is asleep cannot be told to return, so clients would pile up.
      return: async () => {
        gone = true;
        for (const stop of stops) stop();
        state.resume();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
