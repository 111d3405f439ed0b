import { useEffect, useRef, useSyncExternalStore } from 'react';

const key = 'hlm-desk.shortcuts';
const listeners = new Set<() => void>();

/** Whether single letters are commands. A person can switch that off; speech and tremor need it. */
export const shortcutsOn = {
  read(): boolean {
    try {
      return localStorage.getItem(key) !== 'off';
    } catch {
      return true;
    }
  },
  set(on: boolean): void {
    try {
      localStorage.setItem(key, on ? 'on' : 'off');
    } catch {
      // Without storage the choice cannot be kept.
    }
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

export const useShortcutsOn = () => useSyncExternalStore(shortcutsOn.subscribe, shortcutsOn.read);

/** By the letter that is typed, in lower case, "Mod+z" with Ctrl or Cmd. False: it did not want it. */
export type Shortcuts = Readonly<Record<string, () => unknown>>;

/** Listens for single keys on the page as a whole, but never where somebody types or chooses. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const run = latest.current[name];
      if (!run || event.defaultPrevented || isBusy(event)) return;
      if (name.length === 1 && !shortcutsOn.read()) return;
      if (run() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function nameOf({ key: pressed, ctrlKey, metaKey }: KeyboardEvent): string {
  const name = pressed.length === 1 ? pressed.toLowerCase() : pressed;
  return ctrlKey || metaKey ? `Mod+${name}` : name;
}

const typing =
  'input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog], dialog';

function isBusy({ target, altKey }: KeyboardEvent): boolean {
  if (altKey) return true;
  return target instanceof Element && target.closest(typing) !== null;
}
