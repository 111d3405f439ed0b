import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { type BoardStatus, isOnBoard } from './board-columns.ts';
import {
  type Board,
  type BoardTicket,
  type Draft,
  edited,
  type FirstShown,
  putIn,
  shownIn,
  takeOut,
} from './board-state.ts';

interface ColumnCounts {
  readonly status: TicketStatus;
  readonly count: number;
  readonly overdueCount: number;
}

/** What others did, as the subscription tells it. */
export interface LiveChange {
  readonly tickets: readonly ChangedTicket[];
  readonly removedIds: readonly string[];
  readonly counts: readonly ColumnCounts[];
}

export interface ChangedTicket extends BoardTicket {
  /** Who did it, by name; null for the viewer, a bot or the desk. */
  readonly changedBy: string | null;
}

export function changed(board: Board, change: LiveChange, firstShown: FirstShown): Board {
  return edited(board, (draft) => {
    for (const ticket of change.tickets) takeChange(draft, ticket, firstShown);
    for (const id of change.removedIds) forget(draft, id);
    for (const counts of change.counts) setCounts(draft, counts);
  });
}

/** Whether a change concerns a card in a way that a hand holding it must know. */
export function touches(board: Board, change: LiveChange, id: string): boolean {
  if (change.removedIds.includes(id)) return true;
  const known = board.tickets.get(id)?.version ?? 0;
  return change.tickets.some((ticket) => ticket.id === id && ticket.version > known);
}

function takeChange(draft: Draft, ticket: ChangedTicket, firstShown: FirstShown): void {
  const { changedBy, ...next } = ticket;
  const known = draft.tickets.get(ticket.id);
  if (known && known.version > ticket.version) return;

  const from = shownIn(draft, ticket.id);
  const keepsPlace = known && ranksAlike(known, next);
  draft.tickets.set(ticket.id, next);
  const to = shownIn(draft, ticket.id);
  if (from === to && keepsPlace) return;

  // What stood above the screen before may stand there again: nothing is shifted by it.
  const above = from === to && isAbove(draft, ticket.id, to, firstShown);
  takeOut(draft, ticket.id, from);
  if (!to) return;
  putIn(draft, next, to, { own: false, firstShown: above ? 0 : firstShown[to] });
  if (known && from !== to && changedBy) draft.movedBy.set(ticket.id, changedBy);
}

function isAbove(draft: Draft, id: string, status: BoardStatus | undefined, first: FirstShown) {
  const at = status ? draft.columns[status].ids.indexOf(id) : -1;
  return status !== undefined && at !== -1 && at < first[status];
}

const ranksAlike = (a: BoardTicket, b: BoardTicket) =>
  a.status === b.status && a.priority === b.priority && a.lineSince === b.lineSince;

function forget(draft: Draft, id: string): void {
  takeOut(draft, id, shownIn(draft, id));
  draft.tickets.delete(id);
  draft.moves.delete(id);
  draft.movedBy.delete(id);
}

function setCounts(draft: Draft, { status, count, overdueCount }: ColumnCounts): void {
  if (!isOnBoard(status)) return;
  draft.columns[status] = { ...draft.columns[status], count, overdueCount };
}

/** Shows the cards that waited behind the pill of a column. */
export function revealed(board: Board, status: BoardStatus): Board {
  return edited(board, (draft) => {
    const { arrived } = draft.columns[status];
    draft.columns[status] = { ...draft.columns[status], arrived: [] };
    for (const id of arrived) {
      const ticket = draft.tickets.get(id);
      if (ticket) putIn(draft, ticket, status, { own: true });
    }
  });
}

export function unmarked(board: Board, id: string): Board {
  return edited(board, (draft) => draft.movedBy.delete(id));
}
