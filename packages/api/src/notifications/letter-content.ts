/** A button of a letter: where it leads, and whether it is the thing to do. */
export interface Door {
  label: string;
  url: string;
  isMain?: boolean;
}

/** What stands in a letter, from top to bottom. */
export type Block =
  | { say: string }
  /** Words of a person, as they were written. */
  | { quote: string; by: string }
  | { doors: readonly Door[] };

/** A letter before it is set as text and as HTML; both say the same. */
export interface LetterContent {
  subject: string;
  blocks: readonly Block[];
  /** Why it came. */
  footer: string;
}
