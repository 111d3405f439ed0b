interface Stretch {
  since: number;
  now: number;
}

/**
 * Of each ticket the versions between which nobody but the viewer changed it. Within them what was
 * done can be taken back step by step, although each step back changes the ticket again.
 */
export class OwnVersions {
  readonly #stretches = new Map<string, Stretch>();

  /** Somebody's own act led from one version to the next; it raises the version by one at most. */
  acted(id: string, before: number, now: number): void {
    const known = this.#stretches.get(id);
    const isAlone = now - before <= 1;
    const since = known?.now === before && isAlone ? known.since : isAlone ? before : now;
    this.#stretches.set(id, { since, now });
  }

  /** Whether only the viewer has changed it since it had the version that an act of theirs gave it. */
  isOwnSince(id: string, version: number, now: number): boolean {
    const known = this.#stretches.get(id);
    return known?.now === now && version >= known.since;
  }
}
