/** Within this of an edge, a held card scrolls the board. */
const edgePx = 56;

/** Pixels a frame at the very edge. */
const fastest = 18;

/** How far to scroll in this frame, by how near the pointer is to an edge; 0 between them. */
export function edgeSpeed(x: number, left: number, right: number): number {
  const intoStart = Math.min(edgePx, left + edgePx - x);
  const intoEnd = Math.min(edgePx, x - (right - edgePx));
  if (intoStart > 0) return -Math.ceil((intoStart / edgePx) * fastest);
  if (intoEnd > 0) return Math.ceil((intoEnd / edgePx) * fastest);
  return 0;
}

/** Scrolls sideways for as long as a card is held near an edge. */
export class EdgeScroller {
  readonly #element: HTMLElement;
  readonly #onScroll: () => void;
  #x = 0;
  #frame = 0;

  constructor(element: HTMLElement, onScroll: () => void) {
    this.#element = element;
    this.#onScroll = onScroll;
  }

  at(x: number): void {
    this.#x = x;
    if (this.#frame === 0 && this.#speed() !== 0) this.#run();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #speed(): number {
    const { left, right } = this.#element.getBoundingClientRect();
    return edgeSpeed(this.#x, left, right);
  }

  #run(): void {
    this.#frame = requestAnimationFrame(() => {
      const speed = this.#speed();
      this.#frame = 0;
      if (speed === 0) return;
      this.#element.scrollLeft += speed;
      this.#onScroll();
      this.#run();
    });
  }
}
