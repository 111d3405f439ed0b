import { useEffect, useState, useSyncExternalStore } from 'react';
import { DelayedSend } from './delayed-send.ts';

/** A held message; leaving the ticket or the page sends it without waiting. */
export function useDelayedSend() {
  const [delayed] = useState(() => new DelayedSend());
  const phase = useSyncExternalStore(delayed.subscribe, delayed.phase);

  useEffect(() => {
    window.addEventListener('pagehide', delayed.flush);
    return () => {
      window.removeEventListener('pagehide', delayed.flush);
      delayed.flush();
    };
  }, [delayed]);

  return {
    phase,
    until: delayed.until,
    hold: (send: () => Promise<void>) => delayed.hold(send),
    sendNow(send: () => Promise<void>) {
      delayed.hold(send);
      delayed.flush();
    },
    undo: delayed.undo,
    flush: delayed.flush,
  };
}
