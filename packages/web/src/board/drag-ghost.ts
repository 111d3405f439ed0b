import type { Spot } from './drag-state.ts';

/**
 * The picture of a lifted card that follows the pointer. It is a copy outside of React, so that
 * moving it renders nothing, and it survives the card's leaving the screen.
 */
export class DragGhost {
  readonly #element: HTMLElement;
  readonly #grip: Spot;
  #frame = 0;

  /** What is wider than `widest` is drawn narrower, and held at the same part of it. */
  constructor(card: HTMLElement, at: Spot, widest = Number.POSITIVE_INFINITY) {
    const { left, top, width: drawn } = card.getBoundingClientRect();
    const width = Math.min(drawn, widest);
    this.#grip = { x: ((at.x - left) * width) / drawn, y: at.y - top };
    this.#element = pictureOf(card);
    this.#element.style.inlineSize = `${width}px`;
    document.body.append(this.#element);
    this.#place(at);
  }

  /** Once a frame, whatever the rate of the pointer. */
  follow(at: Spot): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place(at));
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#element.remove();
  }

  #place({ x, y }: Spot): void {
    const { style } = this.#element;
    style.transform = `translate3d(${x - this.#grip.x}px, ${y - this.#grip.y}px, 0) rotate(1.5deg)`;
  }
}

/**
 * Without the marks by which a card is found: a card stands on the board once. And without what has
 * no room in a narrow picture.
 */
function pictureOf(card: HTMLElement): HTMLElement {
  const copy = document.createElement('div');
  copy.append(card.cloneNode(true));
  for (const element of copy.querySelectorAll('[data-id]')) element.removeAttribute('data-id');
  for (const element of copy.querySelectorAll('[data-left-behind]')) element.remove();
  copy.setAttribute('aria-hidden', 'true');
  copy.inert = true;
  copy.className =
    'pointer-events-none fixed top-0 left-0 z-50 rounded-card shadow-3 will-change-transform';
  return copy;
}
