import { Refusal } from './refusal.ts';

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface Page {
  size: number;
  /** From the end backwards: `last` and `before`. */
  reversed: boolean;
  cursor: string | null;
}

const defaultSize = 20;
const maxSize = 100;

/** Reads the four arguments of a list; 20 from the start where none is given. */
export function pageOf({ first, after, last, before }: PageArguments): Page {
  const reversed = last != null || (before != null && first == null);
  if (reversed && (first != null || after != null)) {
    throw new Refusal('INVALID', 'Page either forward (first, after) or backward (last, before).');
  }
  const field = reversed ? 'last' : 'first';
  const size = (reversed ? last : first) ?? defaultSize;
  if (size < 1 || size > maxSize) {
    throw new Refusal('INVALID', `Ask for 1 to ${maxSize} at a time.`, { field });
  }
  return { size, reversed, cursor: (reversed ? before : after) ?? null };
}
