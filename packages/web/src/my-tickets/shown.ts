export const shownTickets = ['open', 'solved', 'all'] as const;

export type Shown = (typeof shownTickets)[number];

/** As the API's filter says it: open tickets, solved ones, or both. */
export const openOf: Record<Shown, boolean | null> = { open: true, solved: false, all: null };
