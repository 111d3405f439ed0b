import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useCallback, useState } from 'react';

/**
 * The one card of a column that Tab reaches: the last that had the focus, else the first. It stays
 * in the list when it is scrolled away, so that the focus survives.
 */
export function useReachableCard(ids: readonly string[]) {
  const [chosen, set] = useState<string | null>(null);
  const at = chosen === null ? -1 : ids.indexOf(chosen);
  const id = at === -1 ? ids[0] : chosen;

  const withRange = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (at === -1 || indexes.includes(at)) return indexes;
      return [...indexes, at].sort((a, b) => a - b);
    },
    [at],
  );

  return { id, set, withRange };
}
