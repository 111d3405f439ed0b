/** Within this of an edge, what is held scrolls what it is held over. */
const edgePx = 56;

/** Pixels a frame at the very edge. */
const fastest = 18;

/** How far to scroll in this frame, by how near the pointer is to an edge; 0 between them. */
export function edgeSpeed(at: number, start: number, end: number): number {
  const intoStart = Math.min(edgePx, start + edgePx - at);
  const intoEnd = Math.min(edgePx, at - (end - edgePx));
  if (intoStart > 0) return -Math.ceil((intoStart / edgePx) * fastest);
  if (intoEnd > 0) return Math.ceil((intoEnd / edgePx) * fastest);
  return 0;
}

/** Scrolls, sideways where nothing else is said, for as long as something is held near an edge. */
export class EdgeScroller {
  readonly #element: HTMLElement;
  readonly #onScroll: () => void;
  readonly #axis: 'x' | 'y';
  #at = 0;
  #frame = 0;

  constructor(element: HTMLElement, onScroll: () => void, axis: 'x' | 'y' = 'x') {
    this.#element = element;
    this.#onScroll = onScroll;
    this.#axis = axis;
  }

  /** Where it is held, along the axis. */
  at(at: number): void {
    this.#at = at;
    if (this.#frame === 0 && this.#speed() !== 0) this.#run();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #speed(): number {
    const { left, right, top, bottom } = this.#element.getBoundingClientRect();
    return this.#axis === 'x' ? edgeSpeed(this.#at, left, right) : edgeSpeed(this.#at, top, bottom);
  }

  #run(): void {
    this.#frame = requestAnimationFrame(() => {
      const speed = this.#speed();
      this.#frame = 0;
      if (speed === 0) return;
      this.#element[this.#axis === 'x' ? 'scrollLeft' : 'scrollTop'] += speed;
      this.#onScroll();
      this.#run();
    });
  }
}
