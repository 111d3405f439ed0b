import { type BoardStatus, boardStatuses } from './board-columns.ts';
import { type CardDrag, cardAt, liftable } from './card-drag.ts';
import { EdgeScroller } from './drag-edges.ts';
import { DragGhost } from './drag-ghost.ts';
import { afterMove, type Lifted, lifted, longPressMs, type Spot } from './drag-state.ts';

/**
 * Carries cards by mouse, pen and finger. It listens on the board as a whole, because a virtual
 * list takes a card away while it is being carried.
 */
export class PointerCarrier {
  readonly #root: HTMLElement;
  readonly #drag: CardDrag;
  readonly #edges: EdgeScroller;
  #ghost: DragGhost | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Spot = { x: 0, y: 0 };

  constructor(root: HTMLElement, drag: CardDrag, signal: AbortSignal) {
    this.#root = root;
    this.#drag = drag;
    this.#edges = new EdgeScroller(root, this.#aim);
    root.addEventListener('pointerdown', this.#press, { signal });
    root.addEventListener('pointermove', this.#move, { signal });
    root.addEventListener('pointerup', this.#release, { signal });
    root.addEventListener('pointercancel', this.#lose, { signal });
    root.addEventListener('dragstart', this.#refuseNative, { signal });
    root.addEventListener('contextmenu', this.#refuseWhileHeld, { signal });
    // Not passive: once a card is lifted, the finger carries it and must not scroll any more.
    root.addEventListener('touchmove', this.#refuseWhileHeld, { signal, passive: false });
    window.addEventListener('blur', this.#leave, { signal });
    const unwatch = drag.subscribe(this.#tidy);
    signal.addEventListener('abort', unwatch);
  }

  #press = (event: PointerEvent): void => {
    if (this.#drag.read().phase === 'lifted') this.#drag.cancel('ESCAPED');
    const card = liftable(this.#drag, event.target);
    if (!card || event.button !== 0 || !event.isPrimary) return;
    const touch = event.pointerType !== 'mouse';
    this.#last = { x: event.clientX, y: event.clientY };
    this.#drag.set({ phase: 'pressed', ...card, pointer: event.pointerId, touch, at: this.#last });
    if (touch) this.#timer = setTimeout(this.#longPress, longPressMs);
  };

  #longPress = (): void => {
    const drag = this.#drag.read();
    if (drag.phase !== 'pressed') return;
    navigator.vibrate?.(10);
    this.#begin(lifted(drag));
  };

  #move = (event: PointerEvent) => {
    const drag = this.#drag.read();
    if (drag.phase === 'idle' || drag.pointer !== event.pointerId) return;
    this.#last = { x: event.clientX, y: event.clientY };
    if (drag.phase === 'lifted') return this.#follow();

    const next = afterMove(drag, this.#last);
    if (next.phase === 'lifted') this.#begin(next);
    else this.#drag.set(next);
  };

  #begin(drag: Lifted) {
    const card = this.#root.querySelector<HTMLElement>(`[data-id="${CSS.escape(drag.id)}"]`);
    if (!card || drag.pointer === null) return this.#drag.cancel('NOWHERE');
    this.#root.setPointerCapture(drag.pointer);
    this.#ghost = new DragGhost(card, this.#last);
    this.#drag.begin(drag);
    this.#aim();
  }

  #follow() {
    this.#ghost?.follow(this.#last);
    this.#edges.at(this.#last.x);
    this.#aim();
  }

  #aim = (): void => this.#drag.passOver(this.#columnUnder());

  #columnUnder(): BoardStatus | null {
    for (const column of this.#root.querySelectorAll<HTMLElement>('[data-column]')) {
      const { left, right } = column.getBoundingClientRect();
      const isUnder = this.#last.x >= left && this.#last.x <= right;
      if (isUnder) return boardStatuses.find((one) => one === column.dataset.column) ?? null;
    }
    return null;
  }

  #release = (event: PointerEvent): void => {
    const drag = this.#drag.read();
    if (drag.phase === 'idle' || drag.pointer !== event.pointerId) return;
    if (drag.phase === 'lifted') refuseNextClick();
    this.#drag.drop();
  };

  #lose = (event: PointerEvent): void => {
    const drag = this.#drag.read();
    if (drag.phase !== 'idle' && drag.pointer === event.pointerId) this.#drag.cancel('ESCAPED');
  };

  #leave = (): void => {
    const drag = this.#drag.read();
    if (drag.phase !== 'idle' && drag.pointer !== null) this.#drag.cancel('ESCAPED');
  };

  /** However a drag ends, nothing of it stays on the screen. */
  #tidy = (): void => {
    const { phase } = this.#drag.read();
    if (phase !== 'pressed') clearTimeout(this.#timer);
    if (phase === 'lifted') return;
    this.#edges.stop();
    this.#ghost?.remove();
    this.#ghost = null;
  };

  #refuseNative = (event: Event): void => {
    if (cardAt(event.target)) event.preventDefault();
  };

  /** A long press would open the browser's own menu while the finger waits to lift. */
  #refuseWhileHeld = (event: Event): void => {
    const drag = this.#drag.read();
    const aboutToLift = drag.phase === 'pressed' && drag.touch && event.type === 'contextmenu';
    if ((drag.phase === 'lifted' || aboutToLift) && event.cancelable) event.preventDefault();
  };
}

/** A drop ends with a click on whatever is below; it must not open the ticket. */
function refuseNextClick(): void {
  const refuse = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', refuse, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', refuse, { capture: true }), 0);
}
