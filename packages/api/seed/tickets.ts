import { accessTickets } from './access-tickets.ts';
import { accountTickets } from './account-tickets.ts';
import { billingEarlier } from './billing-earlier.ts';
import { billingJustTaken } from './billing-just-taken.ts';
import { billingLine } from './billing-line.ts';
import { billingToday } from './billing-today.ts';
import { contactTickets } from './contact-tickets.ts';
import { deliveryTickets } from './delivery-tickets.ts';
import type { DemoTicket } from './demo-ticket.ts';
import { developerTickets } from './developer-tickets.ts';
import { openedAt } from './moments.ts';
import { outageTickets } from './outage-tickets.ts';

export const tickets: readonly DemoTicket[] = [
  ...billingLine,
  ...billingToday,
  ...billingJustTaken,
  ...billingEarlier,
  ...outageTickets,
  ...deliveryTickets,
  ...developerTickets,
  ...accountTickets,
  ...accessTickets,
  ...contactTickets,
];

/** Sarah's overcharge is 1234 wherever the desk is shown; the others count from there. */
const anchor = { key: 'overcharge', number: 1234 };

/** The tickets by key, numbered in the order in which they were opened. */
export function numberTickets(now: Date): ReadonlyMap<string, number> {
  const inOrder = [...tickets].sort((a, b) => +openedAt(a.opened, now) - +openedAt(b.opened, now));
  const first = anchor.number - inOrder.findIndex(({ key }) => key === anchor.key);
  return new Map(inOrder.map(({ key }, place) => [key, first + place]));
}
