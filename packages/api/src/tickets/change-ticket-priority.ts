import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { allow, found } from '../platform/refusal.ts';
import { refuseStale } from './stale.ts';
import { canChangePriority } from './ticket.policy.ts';
import { lockTicket, saveTicket } from './ticket.store.ts';
import { wakeLine } from './wake-line.ts';

interface PriorityChange {
  ticketId: string;
  priority: TicketPriority;
  expectedVersion?: number | null;
}

/** Makes a ticket more or less urgent. Setting the present priority changes and records nothing. */
export const changeTicketPriority = (context: Context, input: PriorityChange) =>
  change(context, async (change) => {
    const { ticketId, priority } = input;
    const ticket = found(await lockTicket(change.tx, context.viewer, ticketId), 'ticket');
    allow(
      canChangePriority(context.viewer, ticket),
      'You cannot change the priority of this ticket.',
    );
    if (ticket.priority === priority) return { ticketId };
    await refuseStale(change.tx, ticket, input.expectedVersion);

    await saveTicket(change.tx, ticketId, { priority }, context.now());
    record(change, ticketId, {
      kind: 'ticket.priority_changed',
      from: ticket.priority,
      to: priority,
    });
    wakeLine(change, ticket.queueId);
    return { ticketId };
  });
