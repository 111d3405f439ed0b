/** What a card's menu offers: everything, or one kind of choice that a key asked for. */
export type CardChoice = 'all' | 'move' | 'status' | 'assign' | 'priority' | 'queue';

/** What opens from a card: its menu, or why its promised time stands as it does. */
export type CardOpening = CardChoice | 'why';

/** The one card whose menu is open. */
export class CardMenus {
  #open: { id: string; choice: CardOpening } | null = null;
  readonly #watchers = new Set<() => void>();

  choiceFor = (id: string): CardChoice | null => {
    const choice = this.#openingOf(id);
    return choice === 'why' ? null : choice;
  };

  isWhyOpen = (id: string): boolean => this.#openingOf(id) === 'why';

  subscribe = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  #openingOf(id: string) {
    return this.#open?.id === id ? this.#open.choice : null;
  }

  open(id: string, choice: CardOpening): void {
    this.#set({ id, choice });
  }

  close(): void {
    this.#set(null);
  }

  #set(open: { id: string; choice: CardOpening } | null): void {
    this.#open = open;
    for (const watcher of this.#watchers) watcher();
  }
}
