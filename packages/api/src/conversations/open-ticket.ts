import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { sql } from 'drizzle-orm';
import { type Change, change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { runOne } from '../platform/database.ts';
import { record } from '../platform/ledger.ts';
import { Refusal } from '../platform/refusal.ts';
import { line } from '../platform/text.ts';
import { isStaff } from '../platform/viewer.ts';
import { keepWatching } from '../tickets/ticket.store.ts';
import { mintTrackingLink } from '../tickets/tracking-link.ts';
import { wakeLine } from '../tickets/wake-line.ts';
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

interface Placement {
  categoryId: string | null;
  queueId: string;
  teamId: string;
  priority: TicketPriority;
  mayChoosePriority: boolean;
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

    const ticketId = await insertTicket(change, { ...place, subject, customerId, priority });
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

async function findPlace({ tx }: Change, categoryId: string | null): Promise<Placement> {
  const place = await runOne<Placement>(
    tx,
    categoryId === null
      ? sql`select null as category_id, c.queue_id, q.team_id, c.priority, true as may_choose_priority
            from category c join queue q on q.id = c.queue_id order by c.place desc limit 1`
      : sql`select c.id as category_id, c.queue_id, q.team_id, c.priority,
                   c.customer_may_change_priority as may_choose_priority
            from category c join queue q on q.id = c.queue_id where c.id = ${categoryId}`,
  );
  if (place) return place;
  throw categoryId === null
    ? new Refusal('CONFLICT', 'The desk has no category yet; an administrator must make one first.')
    : new Refusal('INVALID', 'There is no such category.', { field: 'categoryId' });
}

async function insertTicket(
  { tx, context }: Change,
  ticket: Placement & { subject: string; customerId: string },
): Promise<string> {
  const now = context.now();
  const organisationId = await findOrganisationOf(tx, ticket.customerId);
  const row = await runOne<{ id: string }>(
    tx,
    sql`insert into ticket (subject, priority, category_id, queue_id, team_id, customer_id,
                            organisation_id, line_since, opened_at, updated_at)
        values (${ticket.subject}, ${ticket.priority}, ${ticket.categoryId}, ${ticket.queueId},
                ${ticket.teamId}, ${ticket.customerId}, ${organisationId}, ${now}, ${now}, ${now})
        returning id`,
  );
  if (!row) throw new Error('The new ticket gave no id.');
  return row.id;
}
