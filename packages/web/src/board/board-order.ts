import { type TicketPriority, ticketPriorities } from '@hlm-desk/shared/ticket-priority';

/** What decides a card's place in its column. */
export interface Ranked {
  readonly id: string;
  readonly priority: TicketPriority;
  readonly lineSince: string;
}

const urgency = (ticket: Ranked) => ticketPriorities.indexOf(ticket.priority);

/** The order in which a line is served: urgent first, then who waits longest, then the id. */
export function byLine(a: Ranked, b: Ranked): number {
  if (a.priority !== b.priority) return urgency(b) - urgency(a);
  if (a.lineSince !== b.lineSince) return a.lineSince < b.lineSince ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Where a ticket belongs among ordered ids that do not hold it yet. */
export function placeOf(
  ticket: Ranked,
  ids: readonly string[],
  find: (id: string) => Ranked | undefined,
): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = find(ids[middle] ?? '');
    if (other && byLine(other, ticket) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
