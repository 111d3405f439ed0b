/** Puts the focus on a control once the page shows what was changed. */
export const focusSoon = (id: string) =>
  void setTimeout(() => document.getElementById(id)?.focus());

/** Which one is read on with where one is removed: the next, else the one before, else none. */
export function neighbourOf<Item>(items: readonly Item[], item: Item): Item | undefined {
  const place = items.indexOf(item);
  return items[place + 1] ?? items[place - 1];
}
