import { useEffect } from 'react';
import { missingEvents, type Stretch } from './earlier-thread.ts';
import { type EarlierQuery, useEarlier } from './use-earlier.ts';

/** Reads the events between the shown messages, until none is missing. */
export function useMissingEvents(query: EarlierQuery, stretch: Stretch) {
  const { load } = useEarlier(query, missingEvents(stretch));
  useEffect(() => void load?.(), [load]);
}
