import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { sql } from 'drizzle-orm';
import type { Change } from '../platform/change.ts';
import { runOne } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';

interface Placement {
  categoryId: string | null;
  queueId: string;
  teamId: string;
  priority: TicketPriority;
  mayChoosePriority: boolean;
}

/** Where tickets of the category come to. */
export async function findPlace({ tx }: Change, categoryId: string | null): Promise<Placement> {
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

/** A new ticket, at the end of its line; gives its id. */
export async function insertTicket(
  { tx, context }: Change,
  ticket: Placement & { subject: string; customerId: string; organisationId: string | null },
): Promise<string> {
  const now = context.now();
  const row = await runOne<{ id: string }>(
    tx,
    sql`insert into ticket (subject, priority, category_id, queue_id, team_id, customer_id,
                            organisation_id, line_since, opened_at, updated_at)
        values (${ticket.subject}, ${ticket.priority}, ${ticket.categoryId}, ${ticket.queueId},
                ${ticket.teamId}, ${ticket.customerId}, ${ticket.organisationId}, ${now}, ${now}, ${now})
        returning id`,
  );
  if (!row) throw new Error('The new ticket gave no id.');
  return row.id;
}
