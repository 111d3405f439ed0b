/** What a card's menu offers: everything, or one kind of choice that a key asked for. */
export type CardChoice = 'all' | 'move' | 'status' | 'assign' | 'priority' | 'queue';

/** The one card whose menu is open. */
export class CardMenus {
  #open: { id: string; choice: CardChoice } | null = null;
  readonly #watchers = new Set<() => void>();

  choiceFor = (id: string): CardChoice | null => (this.#open?.id === id ? this.#open.choice : null);

  subscribe = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  open(id: string, choice: CardChoice): void {
    this.#set({ id, choice });
  }

  close(): void {
    this.#set(null);
  }

  #set(open: { id: string; choice: CardChoice } | null): void {
    this.#open = open;
    for (const watcher of this.#watchers) watcher();
  }
}
