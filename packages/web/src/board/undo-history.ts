import { toast } from '../ui/toasts.ts';
import { t } from './text.ts';
import { done, taken, type Undoable, type UndoStack } from './undo-stack.ts';

/** Offers to take back what was done: by the notice while it stands, by Z also afterwards. */
export class UndoHistory {
  #stack: UndoStack = [];

  offer(entry: Undoable, label = t('board.undo')): void {
    this.#stack = done(this.#stack, entry);
    toast(entry.text, { action: { label, shortcut: 'Z', run: () => this.#undo(entry) } });
  }

  undoLast(): void {
    if (!this.#undo(this.#stack.at(-1))) toast(t('board.undo.nothing'));
  }

  #undo(asked: Undoable | undefined): boolean {
    const { entry, rest } = taken(this.#stack, asked);
    this.#stack = rest;
    entry?.undo();
    return entry !== undefined;
  }
}
