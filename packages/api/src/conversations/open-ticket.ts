import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { type Change, change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { Refusal } from '../platform/refusal.ts';
import { line } from '../platform/text.ts';
import { isStaff } from '../platform/viewer.ts';
import { keepWatching } from '../tickets/ticket.store.ts';
import { mintTrackingLink } from '../tickets/tracking-link.ts';
import { wakeLine } from '../tickets/wake-line.ts';
import { findPlace, insertTicket } from './place-ticket.ts';
import { type Contact, findOrganisationOf, resolveCustomer } from './ticket-customer.ts';
import { writeMessage } from './write-message.ts';

export interface NewTicket {
  subject: string;
  body: string;
  /** Null where the customer could not say. */
  categoryId?: string | null;
  priority?: TicketPriority | null;
  /** Needed from whoever is not signed in; agents name the customer for whom they open it. */
  contact?: Contact | null;
  attachmentIds?: string[] | null;
}

/** Opens a ticket: in line at once, with its first message; a guest also gets a tracking token. */
export const openTicket = (context: Context, input: NewTicket) =>
  change(context, async (change) => {
    const { viewer } = context;
    const subject = line(input.subject, { field: 'subject', max: 200, what: 'a subject' });
    const place = await findPlace(change, input.categoryId ?? null);
    const customerId = await resolveCustomer(change, input.contact);
    const priority = input.priority ?? place.priority;
    if (priority !== place.priority && !place.mayChoosePriority && !isStaff(viewer)) {
      throw new Refusal('INVALID', 'In this category the desk sets the priority.', {
        field: 'priority',
      });
    }

    const organisationId = await findOrganisationOf(change.tx, customerId);
    const opening = { ...place, subject, customerId, organisationId, priority };
    const ticketId = await insertTicket(change, opening);
    // Somebody who came as a stranger goes on as the customer of the new ticket.
    const opened: Change =
      viewer.id === null
        ? {
            ...change,
            context: { ...context, viewer: { ...viewer, guest: { ticketId, customerId } } },
          }
        : change;
    const messageId = await writeMessage(opened, {
      ticketId,
      kind: 'PUBLIC_REPLY',
      body: input.body,
      attachmentIds: input.attachmentIds ?? null,
    });
    // Whoever opens it for a customer sees what becomes of it, whichever team it waits for.
    await keepWatching(change.tx, ticketId, viewer);
    const { queueId } = place;
    record(opened, ticketId, { kind: 'ticket.opened', queueId, priority, messageId });
    wakeLine(change, queueId);
    const trackingToken = viewer.id === null ? await mintTrackingLink(change, ticketId) : null;
    return { ticketId, customerId, trackingToken };
  });
