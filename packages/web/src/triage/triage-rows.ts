/** What stands on the list, and what waits to join it where it would move what one reads. */
export interface Rows {
  readonly shown: readonly string[];
  readonly arrived: readonly string[];
}

export const noRows: Rows = { shown: [], arrived: [] };

/**
 * The list after the desk was asked again. What stands stays where it stands, however its deadline
 * moved; what is gone leaves; what comes after all of it is added at the end, and what would come
 * between waits to be asked for. `leaving` are those just done with, which the desk may still name.
 */
export function merged(
  { shown }: Rows,
  named: readonly string[],
  leaving: ReadonlySet<string>,
): Rows {
  const found = named.filter((id) => !leaving.has(id));
  const kept = shown.filter((id) => found.includes(id));
  if (kept.length === 0) return { shown: found, arrived: [] };
  const last = Math.max(...kept.map((id) => found.indexOf(id)));
  const isNew = (id: string) => !kept.includes(id);
  return {
    shown: [...kept, ...found.slice(last + 1)],
    arrived: found.slice(0, last).filter(isNew),
  };
}

/** Which row has the turn, and the list in which it had it. */
export interface Turn {
  readonly id: string | null;
  readonly shown: readonly string[];
}

/** Who has it now: the same row, or where it has gone the one after it, or at the end the one before. */
export function turnIn(shown: readonly string[], { id, shown: before }: Turn): string | null {
  if (id === null) return shown[0] ?? null;
  const stays = (one: string) => shown.includes(one);
  const at = before.indexOf(id);
  return (
    [id, ...before.slice(at + 1)].find(stays) ??
    before.slice(0, Math.max(at, 0)).findLast(stays) ??
    shown[0] ??
    null
  );
}

export const without = ({ shown, arrived }: Rows, id: string): Rows => ({
  shown: shown.filter((one) => one !== id),
  arrived,
});

/** Back where it stood, or as near as can be. */
export function withAgain({ shown, arrived }: Rows, id: string, at: number): Rows {
  if (shown.includes(id)) return { shown, arrived };
  return { shown: shown.toSpliced(at, 0, id), arrived: arrived.filter((one) => one !== id) };
}
