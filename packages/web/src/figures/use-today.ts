import { useMemo, useSyncExternalStore } from 'react';
import { tickerOf } from '../ui/use-now.ts';

const ticker = tickerOf(60_000);
const midnight = () => new Date(ticker.read()).setHours(0, 0, 0, 0);

/** The beginning of the day that it is; another one once midnight has passed. */
export function useToday(): Date {
  const began = useSyncExternalStore(ticker.subscribe, midnight);
  return useMemo(() => new Date(began), [began]);
}
