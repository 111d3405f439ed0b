import type { Database } from './database.ts';
import type { Tree } from './read-tree.ts';
import type { Scope } from './tree.ts';

/** How what is answered of a change comes out of what it wrote. */
export interface Answer {
  /** Reads it in the transaction, after all that is written. It throws before it asks, or not at all. */
  read: (tx: Database) => Promise<unknown>;
  /**
   * A column for the statement that writes the rows of these names, whose value is given to `take`;
   * undefined where more is asked for than they hold.
   */
  written: (rows: { ticket: string; event: string }, scope: Scope) => string | undefined;
  take: (tree: Tree) => void;
}
