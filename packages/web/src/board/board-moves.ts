import { type BoardStatus, isOnBoard } from './board-columns.ts';
import {
  type Board,
  type BoardTicket,
  type Draft,
  edited,
  putIn,
  shownIn,
  takeOut,
} from './board-state.ts';

/** Shows a move at once, before the server has answered. */
export function moving(board: Board, id: string, to: BoardStatus): Board {
  return edited(board, (draft) => replace(draft, id, () => draft.moves.set(id, to)));
}

/** Puts a card back where the server knows it, after a refusal. */
export function movedBack(board: Board, id: string): Board {
  return edited(board, (draft) => replace(draft, id, () => draft.moves.delete(id)));
}

/** Takes the server's answer to one's own change. */
export function settled(board: Board, ticket: BoardTicket): Board {
  return edited(board, (draft) =>
    replace(draft, ticket.id, () => {
      draft.moves.delete(ticket.id);
      draft.movedBy.delete(ticket.id);
      const known = draft.tickets.get(ticket.id);
      if (known && known.version >= ticket.version) return;
      if (known) recount(draft, known, ticket);
      draft.tickets.set(ticket.id, ticket);
    }),
  );
}

/** The counts that the server pushes may come later; until then the card itself is counted. */
function recount(draft: Draft, before: BoardTicket, after: BoardTicket): void {
  if (before.status === after.status) return;
  const add = (status: BoardStatus, by: number) => {
    const column = draft.columns[status];
    draft.columns[status] = { ...column, count: Math.max(0, column.count + by) };
  };
  if (isOnBoard(before.status)) add(before.status, -1);
  if (isOnBoard(after.status)) add(after.status, 1);
}

function replace(draft: Draft, id: string, change: () => void): void {
  const from = shownIn(draft, id);
  const before = draft.tickets.get(id);
  change();
  const to = shownIn(draft, id);
  const after = draft.tickets.get(id);
  if (from === to && before === after) return;
  takeOut(draft, id, from);
  if (to && after) putIn(draft, after, to, { own: true });
}
