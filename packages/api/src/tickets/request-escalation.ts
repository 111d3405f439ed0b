import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { allow, found } from '../platform/refusal.ts';
import { prose } from '../platform/text.ts';
import { canRequestEscalation, isCustomerOf } from './ticket.policy.ts';
import { lockTicket, saveTicket } from './ticket.store.ts';

/** The customer asks for somebody more senior; those who distribute tickets see it at once. */
export const requestEscalation = (context: Context, input: { ticketId: string; reason: string }) =>
  change(context, async (change) => {
    const { ticketId } = input;
    const ticket = found(await lockTicket(change.tx, context.viewer, ticketId), 'ticket');
    allow(
      canRequestEscalation(context.viewer, ticket),
      ticket.escalationRequestedAt === null
        ? 'Only the customer of an open ticket can ask for escalation.'
        : 'You have asked for this already; we are on it.',
    );
    const reason = prose(input.reason, { field: 'reason', max: 2000, what: 'why it cannot wait' });

    const now = context.now();
    await saveTicket(
      change.tx,
      ticketId,
      { escalationRequestedAt: now, escalationReason: reason },
      now,
    );
    record(change, ticketId, { kind: 'ticket.escalation_requested', reason });
    return { ticketId };
  });

/** Takes the request back, while nobody has acted on it. Without one, nothing changes. */
export const cancelEscalationRequest = (context: Context, { ticketId }: { ticketId: string }) =>
  change(context, async (change) => {
    const ticket = found(await lockTicket(change.tx, context.viewer, ticketId), 'ticket');
    allow(isCustomerOf(context.viewer), 'Only the customer can take the request back.');
    if (ticket.escalationRequestedAt === null) return { ticketId };

    const none = { escalationRequestedAt: null, escalationReason: null };
    await saveTicket(change.tx, ticketId, none, context.now());
    record(change, ticketId, { kind: 'ticket.escalation_withdrawn' });
    return { ticketId };
  });
