let view = '';
let ticketId: string | null = null;

/** The board as it was left, and the ticket one comes from: going back finds the place again. */
export const wayBack = {
  board: () => (view ? `/board?${view}` : '/board'),
  shows(params: URLSearchParams): void {
    view = params.toString();
  },
  leaves(id: string): void {
    ticketId = id;
  },
  /** Told once: who comes to the board by another way begins at its heading. */
  cameFrom(): string | null {
    const id = ticketId;
    ticketId = null;
    return id;
  },
};
