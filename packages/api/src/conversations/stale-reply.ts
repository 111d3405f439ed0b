import { sql } from 'drizzle-orm';
import type { Change } from '../platform/change.ts';
import { run } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { actorId } from '../platform/viewer.ts';
import { readCursor } from '../tickets/event-cursor.ts';

/** Holds a reply back when somebody else has publicly written since its author last looked. */
export async function refuseStaleReply({ tx, context }: Change, ticketId: string, cursor: string) {
  const { eventId } = readCursor(cursor, 'lastSeenCursor');
  const missed = await run<{ messageId: string; body: string; author: string | null; at: Date }>(
    tx,
    sql`select m.id as message_id, m.body, p.name as author, m.created_at as at
        from ledger l
        join message m on m.id = l.event->>'messageId' and m.kind = 'PUBLIC_REPLY'
        left join person p on p.id = m.author_id
        where l.ticket_id = ${ticketId} and l.id > ${eventId}::bigint
          and l.actor_id is distinct from ${actorId(context.viewer)}
        order by l.id limit 20`,
  );
  if (missed.length === 0) return;
  throw new Refusal(
    'CONFLICT',
    `${missed.at(-1)?.author ?? 'Somebody'} has written since. Read it, then send your reply again with force.`,
    { reason: 'STALE_REPLY', missed },
  );
}
