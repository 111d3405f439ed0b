import { startTransition, useEffect, useRef, useSyncExternalStore } from 'react';

export interface LiveStatus {
  phase: 'connecting' | 'live' | 'reconnecting';
  /** When the server was last heard of; null before the first time. */
  checkedAt: Date | null;
  /** How often the connection came back after a cut. */
  returns: number;
}

const start: LiveStatus = { phase: 'connecting', checkedAt: null, returns: 0 };
let status = start;
const listeners = new Set<() => void>();

function set(next: LiveStatus) {
  status = next;
  for (const listener of listeners) listener();
}

/** What the socket tells about itself. Pages read it by the hooks below. */
export const liveStatus = {
  connected() {
    const back = status.phase === 'reconnecting' ? 1 : 0;
    set({ phase: 'live', checkedAt: new Date(), returns: status.returns + back });
  },
  heard() {
    if (status.phase === 'live') set({ ...status, checkedAt: new Date() });
  },
  lost() {
    if (status.phase === 'live') set({ ...status, phase: 'reconnecting' });
  },
  reset: () => set(start),
};

const rights = new Set<() => void>();

/** The socket was closed because the session ended or may see something else now. */
export const rightsChanged = () => {
  for (const listener of rights) listener();
};

/** Calls back whenever that happens. */
export const onRightsChange = (listener: () => void) => void rights.add(listener);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const readLiveStatus = () => status;

export const useLiveStatus = () => useSyncExternalStore(subscribe, readLiveStatus);

/** Calls back when the device is online again, and when the live connection returns. */
export function onReturn(listener: () => void) {
  let { returns } = status;
  const unsubscribe = subscribe(() => {
    if (status.returns > returns) listener();
    ({ returns } = status);
  });
  window.addEventListener('online', listener);
  return () => {
    unsubscribe();
    window.removeEventListener('online', listener);
  };
}

/** Calls back once each time the connection returns, for a page to catch up with what it missed. */
export function useOnReturn(catchUp: () => void) {
  const returns = useSyncExternalStore(subscribe, () => status.returns);
  const seen = useRef(returns);
  const latest = useRef(catchUp);
  useEffect(() => {
    latest.current = catchUp;
  });
  useEffect(() => {
    if (returns === seen.current) return;
    seen.current = returns;
    // What is shown stays while it is asked again.
    startTransition(() => latest.current());
  }, [returns]);
}
