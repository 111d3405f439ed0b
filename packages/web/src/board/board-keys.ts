import type { BoardStatus } from './board-columns.ts';
import { boardStatuses } from './board-columns.ts';
import { type Board, shownIn } from './board-state.ts';

/** The card above, below or beside another; undefined at the edge. */
export function neighbour(board: Board, id: string, key: Arrow): string | undefined {
  const status = shownIn(board, id);
  if (!status) return undefined;
  const { ids } = board.columns[status];
  const at = ids.indexOf(id);
  if (key === 'ArrowDown') return ids[at + 1];
  if (key === 'ArrowUp') return ids[at - 1];
  return beside(board, status, at, key === 'ArrowRight' ? 1 : -1);
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** In the next column that has cards, at the same height or the last below. */
function beside(board: Board, from: BoardStatus, at: number, step: 1 | -1): string | undefined {
  for (let i = boardStatuses.indexOf(from) + step; boardStatuses[i]; i += step) {
    const status = boardStatuses[i];
    const ids = status ? board.columns[status].ids : [];
    if (ids.length > 0) return ids[Math.min(at, ids.length - 1)];
  }
  return undefined;
}

/** Where the keyboard begins when no card has the focus. */
export function firstCard(board: Board): string | undefined {
  for (const status of boardStatuses) {
    const first = board.columns[status].ids[0];
    if (first) return first;
  }
  return undefined;
}
