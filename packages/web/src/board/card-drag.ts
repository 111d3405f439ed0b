import type { BoardStatus } from './board-columns.ts';
import { type Accepts, type Drag, dropOf, idle, type Lifted, over } from './drag-state.ts';

/** Why a card went back: the person let go of it, or its ticket changed meanwhile. */
export type CancelReason = 'ESCAPED' | 'NOWHERE' | 'CHANGED';

/** The board that cards are carried on. */
export interface DragOwner {
  accepts: Accepts;
  /** The column a card stands in now. */
  columnOf: (id: string) => BoardStatus | undefined;
  onLift: (drag: Lifted) => void;
  onOver: (drag: Lifted) => void;
  /** `to` is null where the card was put back into its own column. */
  onDrop: (drag: Lifted, to: BoardStatus | null) => void;
  onCancel: (drag: Lifted, reason: CancelReason) => void;
}

/** The one card that is pressed or carried; pointer and keyboard both drive it. */
export class CardDrag {
  #drag: Drag = idle;
  readonly owner: DragOwner;
  readonly #watchers = new Set<() => void>();

  constructor(owner: DragOwner) {
    this.owner = owner;
  }

  read = (): Drag => this.#drag;

  subscribe = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  set(drag: Drag): void {
    if (drag === this.#drag) return;
    this.#drag = drag;
    for (const watcher of this.#watchers) watcher();
  }

  begin(drag: Lifted): void {
    this.set(drag);
    this.owner.onLift(drag);
  }

  passOver(status: BoardStatus | null): void {
    if (this.#drag.phase === 'lifted') {
      this.carryTo(over(this.#drag, status, this.owner.accepts));
    }
  }

  carryTo(next: Lifted): void {
    if (next === this.#drag) return;
    this.set(next);
    this.owner.onOver(next);
  }

  drop() {
    const drag = this.#drag;
    if (drag.phase !== 'lifted') return this.set(idle);
    if (drag.over === null) return this.cancel('NOWHERE');
    this.set(idle);
    this.owner.onDrop(drag, dropOf(drag));
  }

  cancel = (reason: CancelReason): void => {
    const drag = this.#drag;
    this.set(idle);
    if (drag.phase === 'lifted') this.owner.onCancel(drag, reason);
  };
}

export const cardAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;

/** A card whose column is known, and not one of the buttons on it, which keep what they do. */
export function liftable(drag: CardDrag, target: EventTarget | null) {
  const id = cardAt(target)?.dataset.id;
  const from = id ? drag.owner.columnOf(id) : undefined;
  const onControl =
    target instanceof Element && target.closest('button, input, select, textarea') !== null;
  return id && from && !onControl ? { id, from } : undefined;
}
