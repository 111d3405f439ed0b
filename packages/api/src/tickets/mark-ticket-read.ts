import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { readCursor } from './event-cursor.ts';
import { lockTicket, saveReadMark } from './ticket.store.ts';

/** Remembers up to which event the viewer has seen a ticket. Guests are remembered nowhere. */
export const markTicketRead = (context: Context, input: { ticketId: string; cursor: string }) =>
  change(context, async (change) => {
    const { tx, wake } = change;
    const { ticketId, cursor } = input;
    const { viewer } = context;
    const { eventId } = readCursor(cursor, 'cursor');
    found(await lockTicket(tx, viewer, ticketId), 'ticket');
    if (viewer.id === null)
      throw new Refusal('FORBIDDEN', 'Sign in to have the desk remember this.');

    await saveReadMark(change, ticketId, eventId);
    wake(`inbox:${viewer.id}`);
    return { ticketId };
  });
