import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { answered } from './answered.ts';

const everyMs = 2000;

interface Away {
  /** When the desk last answered; null if it has not yet. */
  since: Date | null;
}

/**
 * A letter is there a moment after what it tells of. Asks again while somebody looks, and knows
 * whether the desk answers: `away` is null while it does.
 */
export function useFreshLetters(refetch: () => Promise<{ error?: unknown }>, isOn: boolean) {
  const since = useRef<Date | null>(null);
  const [away, setAway] = useState<Away | null>(null);

  const ask = useCallback(async (): Promise<boolean> => {
    const isHere = await answered(refetch());
    if (isHere) since.current = new Date();
    setAway(isHere ? null : { since: since.current });
    return isHere;
  }, [refetch]);

  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => {
      if (!document.hidden) startTransition(() => void ask());
    }, everyMs);
    return () => clearInterval(timer);
  }, [ask, isOn]);

  return { away, ask };
}
