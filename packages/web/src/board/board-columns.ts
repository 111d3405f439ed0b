import type { TicketStatus } from '@hlm-desk/shared/ticket-status';

/** The columns of the board, in the order a ticket meets them; closed tickets have left it. */
export const boardStatuses = [
  'NEW',
  'IN_PROGRESS',
  'PENDING',
  'ON_HOLD',
  'RESOLVED',
] as const satisfies readonly TicketStatus[];

export type BoardStatus = (typeof boardStatuses)[number];

export const isOnBoard = (status: TicketStatus): status is BoardStatus => status !== 'CLOSED';

/** One value for each column. */
export type PerColumn<T> = Readonly<Record<BoardStatus, T>>;

export function perColumn<T>(make: (status: BoardStatus) => T): Record<BoardStatus, T> {
  return {
    NEW: make('NEW'),
    IN_PROGRESS: make('IN_PROGRESS'),
    PENDING: make('PENDING'),
    ON_HOLD: make('ON_HOLD'),
    RESOLVED: make('RESOLVED'),
  };
}
