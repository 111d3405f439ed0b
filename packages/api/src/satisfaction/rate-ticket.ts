import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { allow, found } from '../platform/refusal.ts';
import { canRate } from '../tickets/ticket.policy.ts';
import { lockTicket } from '../tickets/ticket.store.ts';
import { keepRating, type Scores } from './keep-rating.ts';

/** Rates the help with the present resolution; for some days a second rating replaces the first. */
export const rateTicket = (context: Context, input: Scores & { ticketId: string }) =>
  change(context, async (change) => {
    const { ticketId } = input;
    const ticket = found(await lockTicket(change.tx, context.viewer, ticketId), 'ticket');
    allow(
      canRate(context.viewer, ticket),
      'The customer can rate once the ticket is resolved.',
      'NOT_RESOLVED',
    );
    await keepRating(change, { ticketId, resolution: ticket.reopenCount }, input);
    return { ticketId };
  });
