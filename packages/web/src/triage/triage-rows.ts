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

/** The one to go on with when a row leaves: the next, or at the end the one before. */
export function after({ shown }: Rows, id: string): string | null {
  const at = shown.indexOf(id);
  return shown[at + 1] ?? shown[at - 1] ?? null;
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
