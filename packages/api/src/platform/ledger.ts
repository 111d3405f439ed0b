import { type DeskEvent, internalKinds } from '@hlm-desk/shared/events';
import { sql } from 'drizzle-orm';
import type { Change } from './change.ts';
import { runOne } from './database.ts';
import { addFollowUps } from './follow.ts';
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
  const entry = await runOne<{ id: number; eventId: string; queueId: string }>(
    tx,
    sql`with counted as (
          update ticket set event_count = event_count + 1 where id = ${ticketId}
          returning event_count, queue_id
        ), written as (
          insert into ledger
            (ticket_id, sequence, kind, event, internal, actor_id, actor_kind, cause, happened_at)
          select ${ticketId}, event_count, ${event.kind}, ${JSON.stringify(event)}::text::jsonb,
                 ${internal}, ${cause === undefined ? actorId(context.viewer) : null},
                 ${cause === undefined ? 'PERSON' : 'SYSTEM'}::actor_kind, ${cause ?? null},
                 ${context.now()}
          from counted returning id, event_id
        )
        select written.id, written.event_id, counted.queue_id from written, counted`,
  );
  if (!entry) throw new Error(`${event.kind} was recorded of a ticket that does not exist.`);
  await addFollowUps(change, entry.eventId, event);
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
