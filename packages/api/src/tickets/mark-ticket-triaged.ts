import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { canWork, isNew } from './ticket.policy.ts';
import { lockTicket, saveTriage } from './ticket.store.ts';

interface TriageMark {
  ticketId: string;
  /** False takes it back. */
  done: boolean;
}

/**
 * Says that somebody has looked at a new ticket and knows where it belongs. Its customer cannot
 * notice that, and no decision about the ticket rests on it: its version stays.
 */
export const markTicketTriaged = (context: Context, { ticketId, done }: TriageMark) =>
  change(context, async (change) => {
    const ticket = found(await lockTicket(change.tx, context.viewer, ticketId), 'ticket');
    allow(canWork(context.viewer, ticket), 'Only agents of its team can triage this ticket.');
    if (!isNew(ticket)) {
      throw new Refusal(
        'CONFLICT',
        'Somebody has taken this ticket; it needs no triage any more.',
        {
          reason: 'NOT_WAITING',
        },
      );
    }
    if ((ticket.triagedAt !== null) === done) return { ticketId };

    await saveTriage(change.tx, ticketId, done ? context.now() : null);
    record(change, ticketId, { kind: 'ticket.triaged', done });
    return { ticketId };
  });
