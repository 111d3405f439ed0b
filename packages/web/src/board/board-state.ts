import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { type BoardStatus, boardStatuses, isOnBoard, type PerColumn } from './board-columns.ts';
import { byLine, placeOf } from './board-order.ts';

/** What the board must know of a ticket to place its card; the card reads the rest by itself. */
export interface BoardTicket {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly status: TicketStatus;
  readonly priority: TicketPriority;
  readonly lineSince: string;
}

export interface BoardColumn {
  /** The cards in order, each id in one column only. */
  readonly ids: readonly string[];
  /** Cards that belong above what is on screen: they wait behind a pill so that nothing shifts. */
  readonly arrived: readonly string[];
  /** As the server counts, which is more than is loaded. */
  readonly count: number;
  /** Of how many something promised is overdue, as the server counts. */
  readonly overdueCount: number;
  /** Where the next page starts; null when all is loaded. */
  readonly endCursor: string | null;
  /** The last ticket of the pages so far: what ranks behind it comes with a later page. */
  readonly edge: BoardTicket | null;
}

export interface Board {
  readonly tickets: ReadonlyMap<string, BoardTicket>;
  readonly columns: PerColumn<BoardColumn>;
  /** Moves that are shown and not yet confirmed by the server. */
  readonly moves: ReadonlyMap<string, BoardStatus>;
  /** Names of those who have just moved a card, by its id. */
  readonly movedBy: ReadonlyMap<string, string>;
}

/** A board that is being changed: its maps and columns may be replaced, their content not. */
export interface Draft {
  tickets: Map<string, BoardTicket>;
  columns: Record<BoardStatus, BoardColumn>;
  moves: Map<string, BoardStatus>;
  movedBy: Map<string, string>;
}

/** Index of the first card on screen in each column: 0 where the column is at its top. */
export type FirstShown = PerColumn<number>;

export const atTop: FirstShown = { NEW: 0, IN_PROGRESS: 0, PENDING: 0, ON_HOLD: 0, RESOLVED: 0 };

/** Works on a copy, so that a half-done change is never seen. */
export function edited(board: Board, work: (draft: Draft) => void): Board {
  const draft: Draft = {
    tickets: new Map(board.tickets),
    columns: { ...board.columns },
    moves: new Map(board.moves),
    movedBy: new Map(board.movedBy),
  };
  work(draft);
  return draft;
}

/** The column a card is shown in, which a move under way decides before the server does. */
export function shownIn(board: Board | Draft, id: string): BoardStatus | undefined {
  const status = board.moves.get(id) ?? board.tickets.get(id)?.status;
  return status && isOnBoard(status) ? status : undefined;
}

/** Whether its card can be looked at: it is loaded and does not wait behind a pill. */
export function isShown(board: Board, id: string): boolean {
  const status = shownIn(board, id);
  return status !== undefined && board.columns[status].ids.includes(id);
}

export function takeOut(draft: Draft, id: string, status: BoardStatus | undefined): void {
  if (!status) return;
  const column = draft.columns[status];
  const without = (ids: readonly string[]) =>
    ids.includes(id) ? ids.filter((other) => other !== id) : ids;
  draft.columns[status] = {
    ...column,
    ids: without(column.ids),
    arrived: without(column.arrived),
  };
}

/** How a card joins a column: always, or only where that shifts nothing and leaves no gap. */
export type Joining = { own: true } | { own: false; firstShown: number };

export function putIn(draft: Draft, ticket: BoardTicket, status: BoardStatus, how: Joining): void {
  const column = draft.columns[status];
  const beyondLoaded = column.edge !== null && byLine(ticket, column.edge) > 0;
  if (beyondLoaded && !how.own) return;

  const at = placeOf(ticket, column.ids, (id) => draft.tickets.get(id));
  draft.columns[status] =
    !how.own && at < how.firstShown
      ? { ...column, arrived: [...column.arrived, ticket.id] }
      : { ...column, ids: column.ids.toSpliced(at, 0, ticket.id) };
}

/** Cards of a column: the server's count, corrected by the moves that it has not yet confirmed. */
export function shownCount(board: Board, status: BoardStatus): number {
  let count = board.columns[status].count;
  for (const [id, to] of board.moves) {
    const confirmed = board.tickets.get(id)?.status;
    if (confirmed === to) continue;
    if (to === status) count += 1;
    if (confirmed === status) count -= 1;
  }
  return Math.max(count, board.columns[status].ids.length);
}

/** Where a card stands or would stand in a column, counted from 1, for announcing it. */
export function standingIn(board: Board, id: string, status: BoardStatus) {
  const ticket = board.tickets.get(id);
  const { ids } = board.columns[status];
  const others = ids.filter((other) => other !== id);
  const position = ticket ? placeOf(ticket, others, (other) => board.tickets.get(other)) + 1 : 1;
  const joining = shownIn(board, id) === status ? 0 : 1;
  return { position, total: shownCount(board, status) + joining };
}

export const isEmpty = (board: Board) =>
  boardStatuses.every((status) => shownCount(board, status) === 0);
