import { type DeskEvent, internalKinds } from '@hlm-desk/shared/events';
import { sql } from 'drizzle-orm';
import type { Change } from './change.ts';
import { runOne } from './database.ts';
import { addFollowUps } from './follow.ts';
import { newId } from './new-id.ts';
import { topicsOf } from './topics.ts';
import { actorId } from './viewer.ts';

interface Recording {
  /** Why the desk acted by itself; the actor is then the system. */
  cause?: string;
}

/**
 * Records what happened to a ticket, in the transaction that makes it true: both commit, or neither
 * does. The ticket must be locked; its own count gives the sequence.
 */
export async function record(
  change: Change,
  ticketId: string,
  event: DeskEvent,
  { cause }: Recording = {},
) {
  const { tx, context, wake } = change;
  const internal = internalKinds.includes(event.kind);
  const eventId = newId('evt');
  const written = runOne<{ id: number; queueId: string }>(
    tx,
    sql`with counted as (
          update ticket
          set event_count = event_count + 1,
              updated_at = case when ${internal} then updated_at else ${context.now()} end
          where id = ${ticketId}
          returning event_count, queue_id
        ), written as (
          insert into ledger (event_id, ticket_id, sequence, kind, event, internal, actor_id,
                              actor_kind, cause, happened_at)
          select ${eventId}, ${ticketId}, event_count, ${event.kind},
                 ${JSON.stringify(event)}::text::jsonb, ${internal},
                 ${cause === undefined ? actorId(context.viewer) : null},
                 ${cause === undefined ? 'PERSON' : 'SYSTEM'}::actor_kind, ${cause ?? null},
                 ${context.now()}
          from counted returning id
        )
        select written.id, counted.queue_id from written, counted`,
  );
  // Sent together: neither needs the other's answer.
  const [entry] = await Promise.all([written, addFollowUps(change, eventId, event)]);
  if (!entry) throw new Error(`${event.kind} was recorded of a ticket that does not exist.`);
  for (const wakes of topicsOf({ ...entry, event, internal, ticketId })) wake(...wakes);
}

/** Records what concerns no ticket. */
export async function recordAtDesk({ tx, context, wake }: Change, event: DeskEvent) {
  const entry = await runOne<{ id: number }>(
    tx,
    sql`insert into ledger (kind, event, internal, actor_id, happened_at)
        values (${event.kind}, ${JSON.stringify(event)}::text::jsonb, true,
                ${actorId(context.viewer)}, ${context.now()})
        returning id`,
  );
  if (!entry) throw new Error(`${event.kind} was not recorded.`);
  const told = { ...entry, event, internal: true, ticketId: null, queueId: null };
  for (const wakes of topicsOf(told)) wake(...wakes);
}
