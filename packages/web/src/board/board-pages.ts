import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { type BoardStatus, isOnBoard, perColumn } from './board-columns.ts';
import { byLine } from './board-order.ts';
import {
  type Board,
  type BoardColumn,
  type BoardTicket,
  type Draft,
  edited,
  putIn,
  shownIn,
  takeOut,
} from './board-state.ts';

/** Some cards of a column as the server sends them. */
export interface ColumnPage {
  readonly status: TicketStatus;
  readonly count: number;
  readonly overdueCount: number;
  readonly tickets: readonly BoardTicket[];
  readonly endCursor: string | null;
}

const emptyColumn: BoardColumn = {
  ids: [],
  arrived: [],
  count: 0,
  overdueCount: 0,
  endCursor: null,
  edge: null,
};

const emptyBoard: Board = {
  tickets: new Map(),
  columns: perColumn(() => emptyColumn),
  moves: new Map(),
  movedBy: new Map(),
};

export const boardOf = (pages: readonly ColumnPage[]): Board => refreshed(emptyBoard, pages);

/**
 * The board after reading it again, as after a cut: what the first pages cover is replaced, what
 * was loaded further down stays. Changes that arrived while reading are to be applied once more.
 */
export function refreshed(board: Board, pages: readonly ColumnPage[]): Board {
  return edited(board, (draft) => {
    for (const page of pages) if (isOnBoard(page.status)) forgetCovered(draft, page.status, page);
    for (const page of pages) if (isOnBoard(page.status)) takePage(draft, page.status, page);
    for (const id of draft.moves.keys()) if (!draft.tickets.has(id)) draft.moves.delete(id);
  });
}

export function withNextPage(board: Board, page: ColumnPage): Board {
  const { status } = page;
  if (!isOnBoard(status)) return board;
  return edited(board, (draft) => {
    draft.columns[status] = { ...draft.columns[status], edge: null };
    takePage(draft, status, page);
  });
}

/** Drops what stood where the page tells the present; what is being moved keeps its place. */
function forgetCovered(draft: Draft, status: BoardStatus, page: ColumnPage): void {
  const edge = edgeOf(page);
  const { ids, arrived } = draft.columns[status];
  for (const id of [...ids, ...arrived]) {
    const ticket = draft.tickets.get(id);
    const isDeeper = ticket && edge && byLine(ticket, edge) > 0;
    if (isDeeper || draft.moves.has(id)) continue;
    takeOut(draft, id, status);
    draft.tickets.delete(id);
  }
}

const edgeOf = (page: ColumnPage) => (page.endCursor ? (page.tickets.at(-1) ?? null) : null);

function takePage(draft: Draft, status: BoardStatus, page: ColumnPage): void {
  for (const ticket of page.tickets) {
    const known = draft.tickets.get(ticket.id);
    const newest = known && known.version > ticket.version ? known : ticket;
    takeOut(draft, ticket.id, shownIn(draft, ticket.id));
    draft.tickets.set(ticket.id, newest);
    const place = shownIn(draft, ticket.id);
    if (place) putIn(draft, newest, place, { own: true });
  }
  const deeper = draft.columns[status].edge;
  const edge = edgeOf(page);
  const keepsDeeper = deeper !== null && edge !== null && byLine(deeper, edge) > 0;
  draft.columns[status] = {
    ...draft.columns[status],
    count: page.count,
    overdueCount: page.overdueCount,
    ...(keepsDeeper ? {} : { endCursor: page.endCursor, edge }),
  };
}
