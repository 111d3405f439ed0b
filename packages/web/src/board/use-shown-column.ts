import { type RefObject, useCallback, useState } from 'react';
import { type BoardStatus, boardStatuses } from './board-columns.ts';

const columnsOf = (board: HTMLElement) => [...board.querySelectorAll<HTMLElement>('[data-column]')];

/** Which column fills a narrow screen, and how to go to another. */
export function useShownColumn(board: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<BoardStatus>('NEW');

  const onScroll = useCallback(() => {
    if (!board.current) return;
    const { left } = board.current.getBoundingClientRect();
    const distances = columnsOf(board.current).map((column) =>
      Math.abs(column.getBoundingClientRect().left - left),
    );
    const nearest = boardStatuses[distances.indexOf(Math.min(...distances))];
    if (nearest) setShown(nearest);
  }, [board]);

  const show = useCallback(
    (status: BoardStatus) => {
      const column = board.current?.querySelector(`[data-column="${status}"]`);
      column?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: 'smooth' });
    },
    [board],
  );

  return { shown, show, onScroll };
}
