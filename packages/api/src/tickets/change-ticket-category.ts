import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { refuseStale } from './stale.ts';
import { canChangeCategory } from './ticket.policy.ts';
import { findCategory, lockTicket, saveTicket } from './ticket.store.ts';

interface CategoryChange {
  ticketId: string;
  categoryId: string;
  expectedVersion?: number | null;
}

/**
 * Says that a ticket is about something else. It stays where it waits and as urgent as it is: a
 * category decides both only at the beginning.
 */
export const changeTicketCategory = (context: Context, input: CategoryChange) =>
  change(context, async (change) => {
    const { ticketId, categoryId } = input;
    const ticket = found(await lockTicket(change.tx, context.viewer, ticketId), 'ticket');
    allow(
      canChangeCategory(context.viewer, ticket),
      'Only agents of its team can change the category of an open ticket.',
    );
    if (ticket.categoryId === categoryId) return { ticketId };
    if (!(await findCategory(change.tx, categoryId))) {
      throw new Refusal('INVALID', 'There is no such category. Choose one of the list.', {
        field: 'categoryId',
      });
    }
    await refuseStale(change.tx, ticket, input.expectedVersion);

    await saveTicket(change.tx, ticketId, { categoryId }, context.now());
    record(change, ticketId, {
      kind: 'ticket.category_changed',
      fromCategoryId: ticket.categoryId,
      categoryId,
    });
    return { ticketId };
  });
