import { dismissToast, toast } from '../ui/toasts.ts';
import { t } from './text.ts';
import { done, taken, type Undoable, type UndoStack } from './undo-stack.ts';

/** Offers to take back what was done: by the notice while it stands, by Z also afterwards. */
export class UndoHistory {
  #stack: UndoStack = [];
  readonly #notices = new WeakMap<Undoable, number>();

  offer(entry: Undoable, label = t('agents.undo')): void {
    this.#stack = done(this.#stack, entry);
    const action = { label, shortcut: 'Z', run: () => this.#undo(entry) };
    this.#notices.set(entry, toast(entry.text, { action }));
  }

  undoLast(): void {
    if (!this.#undo(this.#stack.at(-1))) toast(t('agents.undo.nothing'));
  }

  #undo(asked: Undoable | undefined): boolean {
    const { entry, rest } = taken(this.#stack, asked);
    this.#stack = rest;
    if (!entry) return false;
    // What it offers is done.
    dismissToast(this.#notices.get(entry));
    entry.undo();
    return true;
  }
}
