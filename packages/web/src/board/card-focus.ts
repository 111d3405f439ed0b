/**
 * Which card should have the focus. A card that is wanted may not be on the screen yet: its column
 * brings it there, and the card takes the focus itself once it is drawn.
 */
export class CardFocus {
  #wanted: string | null = null;
  readonly #watchers = new Set<() => void>();

  read = (): string | null => this.#wanted;

  subscribe = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  ask(id: string): void {
    this.#set(id);
  }

  met(id: string): void {
    if (this.#wanted === id) this.#set(null);
  }

  #set(id: string | null): void {
    this.#wanted = id;
    for (const watcher of this.#watchers) watcher();
  }
}
