import { useEffect } from 'react';
import type { FiguresInput } from '../graphql/graphql.ts';

/** Figures move slowly, and counting them costs more than most questions. */
const everyMs = 20_000;

/** Asks again now and then while the page is looked at, for as long as its period lasts. */
export function useFreshToday(input: FiguresInput, today: Date, refetch: () => Promise<unknown>) {
  const isOver = new Date(input.to) <= today;
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => {
      // Unheard: what was counted last stays, and the next time it is asked again.
      if (!document.hidden) refetch().catch(() => undefined);
    }, everyMs);
    return () => clearInterval(timer);
  }, [isOver, refetch]);
}
