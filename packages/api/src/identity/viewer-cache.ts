import type { Desk } from '../platform/context.ts';
import type { Live } from '../platform/live.ts';
import { actorId, stranger, type Viewer } from '../platform/viewer.ts';

const freshMs = 5_000;
const keptMs = 60_000;

interface Known {
  viewer: Promise<Viewer>;
  /** When it was last asked for from the database; -Infinity once it may have changed. */
  since: number;
  /** Whose changes are listened to; null until that is known. */
  personId: string | null;
  stopListening: () => void;
}

type Load = () => Promise<Viewer>;

/**
 * Who holds which token, for a few seconds or until the person changes: a request of somebody known
 * costs no statement. Strangers are not kept, so guessing fills nothing.
 */
class ViewerCache {
  #known = new Map<string, Known>();
  #sweptAt = 0;

  constructor(private readonly live: Live) {}

  get(key: string, now: number, load: Load): Promise<Viewer> {
    const known = this.#known.get(key) ?? this.#begin(key);
    if (known.since <= now && now < known.since + freshMs) return known.viewer;
    known.since = now;
    this.#sweep(now);
    known.viewer = this.#settle(key, known, load);
    known.viewer.catch(() => this.#end(key, known));
    return known.viewer;
  }

  #begin(key: string): Known {
    const known: Known = {
      viewer: Promise.resolve(stranger),
      since: Number.NEGATIVE_INFINITY,
      personId: null,
      stopListening: () => {},
    };
    this.#known.set(key, known);
    return known;
  }

  /** Listening begins before the reading that counts, so no change falls between the two. */
  async #settle(key: string, known: Known, load: Load): Promise<Viewer> {
    let viewer = await load();
    const personId = actorId(viewer);
    if (personId !== null && personId !== known.personId) {
      known.stopListening();
      known.personId = personId;
      known.stopListening = this.live.watch(`person:${personId}`, () => {
        known.since = Number.NEGATIVE_INFINITY;
      });
      viewer = await load();
    }
    if (actorId(viewer) === null) this.#end(key, known);
    return viewer;
  }

  #end(key: string, known: Known) {
    known.stopListening();
    if (this.#known.get(key) === known) this.#known.delete(key);
  }

  #sweep(now: number) {
    if (Math.abs(now - this.#sweptAt) < keptMs) return;
    this.#sweptAt = now;
    for (const [key, known] of this.#known) {
      if (now - known.since > keptMs) this.#end(key, known);
    }
  }
}

const caches = new WeakMap<Live, ViewerCache>();

/** The viewer whom `load` finds, asked for at most every few seconds under the same key. */
export async function knownViewer({ live, now }: Desk, key: string, load: Load): Promise<Viewer> {
  // Whoever is woken by a change may ask before this cache has been told of it; a turn later it has.
  await null;
  const cache = caches.get(live) ?? new ViewerCache(live);
  caches.set(live, cache);
  return cache.get(key, now().getTime(), load);
}
