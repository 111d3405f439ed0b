import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import type { BoardStatus } from './board-columns.ts';
import { useBoard } from './board-context.ts';

interface Column {
  status: BoardStatus;
  ids: readonly string[];
  list: Virtualizer<HTMLDivElement, Element>;
  onWanted: (id: string) => void;
}

/** How many cards before the end of what is loaded the next page is asked for. */
const loadsAhead = 10;

/** Ties a column's scrolling to the board: which cards are seen, wanted, and soon needed. */
export function useCardOnScreen({ status, ids, list, onWanted }: Column): void {
  const { store, focus } = useBoard();
  const wanted = useSyncExternalStore(focus.subscribe, focus.read);
  const wantedAt = wanted === null ? -1 : ids.indexOf(wanted);

  useLayoutEffect(() => {
    if (wantedAt === -1 || wanted === null) return;
    onWanted(wanted);
    list.scrollToIndex(wantedAt, { align: 'auto' });
    const column = list.scrollElement?.closest('[data-column]');
    column?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [wantedAt, wanted, onWanted, list]);

  const { startIndex = 0, endIndex = 0 } = list.range ?? {};
  const offset = list.scrollOffset ?? 0;
  const firstWhole = offset > 4 ? startIndex + 1 : 0;
  useEffect(() => store.scrolled(status, offset), [store, status, offset]);
  useEffect(() => store.shows(status, firstWhole), [store, status, firstWhole]);

  const nearEnd = endIndex >= ids.length - loadsAhead;
  useEffect(() => {
    if (nearEnd) store.loadMore(status);
  }, [nearEnd, store, status, ids.length]);
}
