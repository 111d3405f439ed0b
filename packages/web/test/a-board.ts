import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import type { LiveChange } from '../src/board/board-changes.ts';
import type { boardStatuses } from '../src/board/board-columns.ts';
import type { ColumnPage } from '../src/board/board-pages.ts';
import type { Board, BoardTicket } from '../src/board/board-state.ts';

const minute = (n: number) => new Date(Date.UTC(2026, 10, 22, 9, n)).toISOString();

export const aTicket = (n: number, fields: Partial<BoardTicket> = {}): BoardTicket => ({
  id: `tkt_${n}`,
  number: n,
  version: 1,
  status: 'NEW',
  priority: 'NORMAL',
  lineSince: minute(n),
  ...fields,
});

export const aPage = (
  status: TicketStatus,
  tickets: BoardTicket[],
  fields: Partial<ColumnPage> = {},
): ColumnPage => ({
  status,
  count: tickets.length,
  overdueCount: 0,
  tickets,
  endCursor: null,
  ...fields,
});

export const aChange = (fields: Partial<LiveChange>): LiveChange => ({
  tickets: [],
  removedIds: [],
  counts: [],
  ...fields,
});

export const by = (changedBy: string | null, ticket: BoardTicket) => ({ ...ticket, changedBy });

export const idsIn = (board: Board, status: (typeof boardStatuses)[number]) =>
  board.columns[status].ids;
