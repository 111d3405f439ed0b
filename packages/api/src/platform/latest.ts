interface Receiver<State> {
  show: (state: State) => void;
  fail: (error: unknown) => void;
}

/** A source of states: whoever reads slowly gets the newest one and misses those between. */
export class Latest<State> implements AsyncIterableIterator<State> {
  #next: { state: State } | null = null;
  #error: unknown = null;
  #isGone = false;
  #resume = () => {};
  #receiver: Receiver<State> | null = null;

  constructor(private readonly onGone: () => void) {}

  /** Hands every state on as it comes, instead of being read: for thousands that is much cheaper. */
  forwardTo(receiver: Receiver<State>) {
    this.#receiver = receiver;
    if (this.#next) receiver.show(this.#next.state);
    this.#next = null;
  }

  put(state: State) {
    if (this.#receiver) return this.#receiver.show(state);
    this.#next = { state };
    this.#resume();
  }

  /** Breaks off: whoever reads is told. */
  fail(error: unknown) {
    if (this.#receiver) return this.#receiver.fail(error);
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
