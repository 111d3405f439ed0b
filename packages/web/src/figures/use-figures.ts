import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import type { FiguresInput } from '../graphql/graphql.ts';
import { useOnReturn } from '../platform/live-status.ts';
import { type Refusal, refusalOf } from '../platform/refusal.ts';
import { type Figures, FiguresAsked } from './figures-query.ts';
import type { ReportFilter } from './report-filter.ts';
import { useFreshToday } from './use-fresh-today.ts';

/** What is known of what is asked: figures of it, or those from before, or why there are none. */
interface Known {
  figures: Figures | null;
  /** Whether the figures are of what was asked before, while these are being counted. */
  isEarlier: boolean;
  /** Why they cannot be counted; never while there are figures. */
  refusal: Refusal | null;
  again: () => void;
}

/** The figures of a period; they count anew by themselves while it lasts. */
export function useFigures(input: FiguresInput, by: ReportFilter['by'], today: Date): Known {
  const { data, error, refetch } = useQuery(FiguresAsked, {
    variables: { input, by },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useFreshToday(input, today, refetch);
  const again = () => void refetch().catch(() => undefined);
  useOnReturn(again);
  const asked = JSON.stringify([input, by]);
  const last = useRef<{ asked: string; figures: Figures } | null>(null);
  if (data) last.current = { asked, figures: data.figures };
  // What was counted stays when counting it again fails.
  const isEarlier = last.current?.asked !== asked;
  const refusal = error && isEarlier ? refusalOf(error) : null;
  const wait = refusal?.retryAfterSeconds ?? null;
  useEffect(() => {
    if (wait === null || !error) return;
    const timer = setTimeout(() => void refetch().catch(() => undefined), wait * 1000);
    return () => clearTimeout(timer);
  }, [wait, error, refetch]);
  const figures = refusal ? null : (last.current?.figures ?? null);
  return { figures, isEarlier: isEarlier && figures !== null, refusal, again };
}
