import { startTransition, useEffect } from 'react';

const everyMs = 2000;

/** A letter is there a moment after what it tells of. Asks again while somebody looks. */
export function useFreshLetters(ask: () => Promise<unknown>, isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => {
      if (!document.hidden) startTransition(() => void ask().catch(() => {}));
    }, everyMs);
    return () => clearInterval(timer);
  }, [ask, isOn]);
}
