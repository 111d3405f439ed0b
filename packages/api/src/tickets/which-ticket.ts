import { Refusal } from '../platform/refusal.ts';
import type { Expression } from '../platform/tree.ts';
import { ticketVisible } from './ticket.policy.ts';

export interface Which {
  id?: string | null;
  number?: number | null;
  trackingToken?: string | null;
}

/** The condition that finds the one ticket that is meant, for whoever may see it. */
export const ticketIs =
  ({ id, number, trackingToken }: Which): Expression =>
  (ticket, scope) => {
    const { bind, viewer } = scope;
    const visible = ticketVisible(ticket, scope);
    if (id != null) return `${ticket}.id = ${bind(id)} and ${visible}`;
    if (number != null) return `${ticket}.number = ${bind(number)} and ${visible}`;
    if (viewer.guest) return visible;
    // A link that opens nothing is no mistake of the program that asks with it.
    if (trackingToken != null) return 'false';
    throw new Refusal('INVALID', 'Name the ticket by its id or its number.', { field: 'id' });
  };
