/** How long a reply can be taken back before it leaves. */
export const sendsAfterMs = 5000;

export type SendPhase = 'idle' | 'waiting' | 'sending';

type Send = () => Promise<void>;

/** Holds a reply for a moment in which it can be undone. Leaving the page sends it at once. */
export class DelayedSend {
  #waiting: Send | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #phase: SendPhase = 'idle';
  /** When what is held leaves by itself. */
  until = 0;
  readonly #watchers = new Set<() => void>();

  phase = (): SendPhase => this.#phase;

  subscribe = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  hold(send: Send): void {
    this.flush();
    this.#waiting = send;
    this.until = Date.now() + sendsAfterMs;
    this.#timer = setTimeout(this.flush, sendsAfterMs);
    this.#set('waiting');
  }

  undo = (): void => {
    if (this.#take()) this.#set('idle');
  };

  /** Sends what is held, without waiting any longer. */
  flush = (): void => {
    const send = this.#take();
    if (!send) return;
    this.#set('sending');
    void send().finally(() => {
      if (this.#phase === 'sending') this.#set('idle');
    });
  };

  #take(): Send | null {
    const waiting = this.#waiting;
    clearTimeout(this.#timer);
    this.#waiting = null;
    return waiting;
  }

  #set(phase: SendPhase): void {
    this.#phase = phase;
    for (const watcher of this.#watchers) watcher();
  }
}
