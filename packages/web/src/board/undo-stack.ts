/** Something that was done and can be taken back. */
export interface Undoable {
  readonly ticketId: string;
  /** What the screen says was done. */
  readonly text: string;
  /** Asks the server for the opposite; it refuses if somebody has changed the ticket since. */
  readonly undo: () => Promise<unknown>;
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

/** Nothing of a ticket can be taken back once somebody else has changed it. */
export const withoutTicket = (stack: UndoStack, ticketId: string): UndoStack =>
  stack.filter((entry) => entry.ticketId !== ticketId);
