/** Something that was done and can be taken back. */
export interface Undoable {
  /** What the screen says was done. */
  readonly text: string;
  readonly undo: () => void;
}

/** More than this is never taken back one by one. */
const kept = 50;

/** Newest last. */
export type UndoStack = readonly Undoable[];

export const done = (stack: UndoStack, entry: Undoable): UndoStack =>
  [...stack, entry].slice(-kept);

/** Takes the newest off, or the given one where a message still offers it. */
export function taken(
  stack: UndoStack,
  entry = stack.at(-1),
): { entry: Undoable | undefined; rest: UndoStack } {
  const isThere = entry !== undefined && stack.includes(entry);
  return {
    entry: isThere ? entry : undefined,
    rest: isThere ? stack.filter((other) => other !== entry) : stack,
  };
}
