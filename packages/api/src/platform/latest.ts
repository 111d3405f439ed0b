/** A source of states: whoever reads slowly gets the newest one and misses those between. */
export class Latest<State> implements AsyncIterableIterator<State> {
  #next: { state: State } | null = null;
  #error: unknown = null;
  #isGone = false;
  #resume = () => {};

  constructor(private readonly onGone: () => void) {}

  put(state: State) {
    this.#next = { state };
    this.#resume();
  }

  /** Breaks off: whoever reads is told. */
  fail(error: unknown) {
    this.#error = error;
    this.#resume();
  }

  async next(): Promise<IteratorResult<State>> {
    while (!this.#next && !this.#isGone && this.#error === null) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve;
      });
    }
    if (this.#error !== null) throw this.#error;
    if (!this.#next || this.#isGone) return { done: true, value: undefined };
    const { state } = this.#next;
    this.#next = null;
    return { done: false, value: state };
  }

  async return(): Promise<IteratorResult<State>> {
    if (!this.#isGone) this.onGone();
    this.#isGone = true;
    this.#resume();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}
