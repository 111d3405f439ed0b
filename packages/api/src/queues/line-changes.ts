import type { PositionChange } from './place.ts';

/** What happened in a line between two looks at it, as far as it tells why somebody moved. */
export class LineChanges {
  /** Tickets that were changed themselves. */
  #own = new Set<string>();
  /** The foremost index from which somebody was taken, or went away otherwise. */
  #taken = Number.POSITIVE_INFINITY;
  #left = Number.POSITIVE_INFINITY;

  note(changed: Iterable<string>, taken: string[], before: Places, after: Places) {
    for (const id of changed) {
      const from = before.get(id);
      if (from === undefined) continue;
      const to = after.get(id);
      if (to !== undefined) this.#own.add(id);
      if (to === undefined && taken.includes(id)) this.#taken = Math.min(this.#taken, from);
      else if (to === undefined || to > from) this.#left = Math.min(this.#left, from);
    }
  }

  /** Why a ticket came from one index to another; null where nothing that was told explains it. */
  reason(id: string, from: number, to: number): PositionChange | null {
    if (from === to) return null;
    if (this.#own.has(id)) return 'PRIORITY';
    if (to > from) return 'OVERTAKEN';
    if (this.#taken < from) return 'TAKEN';
    return this.#left < from ? 'LEFT' : null;
  }
}

/** By ticket: how many stand before it. */
export type Places = ReadonlyMap<string, number>;
