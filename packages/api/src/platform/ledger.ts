import { type DeskEvent, internalKinds } from '@hlm-desk/shared/events';
import { sql } from 'drizzle-orm';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { followUps } from './follow.ts';
import { addJob } from './job.ts';
import { newId } from './new-id.ts';
import { topicsOf } from './topics.ts';
import { openScope, type Scope } from './tree.ts';
import { actorId } from './viewer.ts';

/** An event on its way into the ledger. */
export interface Entry {
  eventId: string;
  event: DeskEvent;
  /** Why the desk acted by itself; the actor is then the system. */
  cause?: string;
}

export const isInternal = ({ kind }: DeskEvent) => internalKinds.includes(kind);

/**
 * Writes an entry for the one row of `ticket`, whose count has been raised for it, and gives the
 * entry's number.
 */
export function insertEntry(
  ticket: string,
  { eventId, event, cause }: Entry,
  { now }: Pick<Context, 'now'>,
  { viewer, bind }: Scope,
): string {
  const bySystem = cause !== undefined;
  return `insert into ledger (event_id, ticket_id, sequence, kind, event, internal, actor_id,
                              actor_kind, cause, happened_at)
    select ${bind(eventId)}, ${ticket}.id, ${ticket}.event_count, ${bind(event.kind)},
           ${bind(JSON.stringify(event))}::text::jsonb, ${isInternal(event)},
           ${bind(bySystem ? null : actorId(viewer))},
           '${bySystem ? 'SYSTEM' : 'PERSON'}'::actor_kind, ${bind(cause ?? null)}, ${bind(now())}
    from ${ticket} returning id, written_by`;
}

/**
 * Records what happened to a ticket, in the transaction that makes it true: both commit, or neither
 * does. The ticket must be locked; its own count gives the sequence.
 */
export function record(
  change: Change,
  ticketId: string,
  event: DeskEvent,
  { cause }: Pick<Entry, 'cause'> = {},
) {
  const { context, wake, last, recorded } = change;
  recorded.push({ ticketId, event });
  const internal = isInternal(event);
  const eventId = newId('evt');
  const scope = openScope(context.viewer);
  const touched = internal ? '' : `, updated_at = ${scope.bind(context.now())}`;
  const text = `with counted as (
      update ticket set event_count = event_count + 1${touched}
      where id = ${scope.bind(ticketId)} returning id, event_count, queue_id
    ), written as (${insertEntry('counted', { eventId, event, cause }, context, scope)})
    select written.id, counted.queue_id from written, counted`;
  last<{ id: number; queueId: string }>({ text, params: scope.params }, ([entry]) => {
    if (!entry) throw new Error(`${event.kind} was recorded of a ticket that does not exist.`);
    for (const wakes of topicsOf({ ...entry, event, internal, ticketId })) wake(...wakes);
  });
  for (const task of followUps(event)) addJob(change, task, { eventId });
}

/** Records what concerns no ticket. */
export function recordAtDesk({ context, wake, last }: Change, event: DeskEvent) {
  last<{ id: number }>(
    sql`insert into ledger (kind, event, internal, actor_id, happened_at)
        values (${event.kind}, ${JSON.stringify(event)}::text::jsonb, true,
                ${actorId(context.viewer)}, ${context.now()})
        returning id`,
    ([entry]) => {
      if (!entry) throw new Error(`${event.kind} was not recorded.`);
      const told = { ...entry, event, internal: true, ticketId: null, queueId: null };
      for (const wakes of topicsOf(told)) wake(...wakes);
    },
  );
}
