/** The pages that tickets are opened from and come back to. */
type From = 'board' | 'triage' | 'workload';

let page: From = 'board';
let view = '';
let ticketId: string | null = null;

/** The page as it was left, and the ticket one comes from: going back finds the place again. */
export const wayBack = {
  page: () => page,
  address: () => (view ? `/${page}?${view}` : `/${page}`),
  shows(from: From, params = new URLSearchParams()): void {
    page = from;
    view = params.toString();
  },
  leaves(id: string): void {
    ticketId = id;
  },
  /** Told once: who comes to the page by another way begins at its heading. */
  cameFrom(): string | null {
    const id = ticketId;
    ticketId = null;
    return id;
  },
};
