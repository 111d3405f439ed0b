import { useSyncExternalStore } from 'react';

let count = 0;
const listeners = new Set<() => void>();

/** How much the viewer has not read, as the desk last said; every bell shows it. */
export const unread = {
  set(next: number) {
    count = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  read: () => count,
};

export const useUnread = () => useSyncExternalStore(unread.subscribe, unread.read);
