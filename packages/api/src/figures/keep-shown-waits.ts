import type { Desk } from '../platform/context.ts';
import { type Database, runText } from '../platform/database.ts';
import { inLine } from '../queues/in-line.ts';
import { estimateFor } from '../queues/wait-rates.ts';
import { type PlaceInLine, placeSql } from '../tickets/queue-position.tree.ts';

/** What was told of a ticket later than this after its opening is not what its customer was told. */
const soonMs = 60_000;

/** Of so many at once; of a crowd a part says as much. */
const most = 100;

const findWaiting = `
  select t.id, ${placeSql('t')} as "$place" from ticket t
  where t.id = any ($1) and t.opened_at > $2 and ${inLine('t')}
  order by t.opened_at limit ${most}`;

const insertWait = `
  insert into shown_wait (ticket_id, low_seconds, high_seconds, shown_at) values ($1, $2, $3, $4)
  on conflict do nothing`;

/**
 * Keeps what is told of the waits of tickets that have just come into line, to see later whether it
 * held. Whoever opens tickets does not wait for it.
 */
export async function keepShownWaits(desk: Desk, db: Database, ticketIds: readonly string[]) {
  if (ticketIds.length === 0) return;
  const now = desk.now();
  const soon = new Date(now.getTime() - soonMs);
  for (const { id, $place } of await runText<PlaceInLine & { id: string }>(db, findWaiting, [
    ticketIds,
    soon,
  ])) {
    const { range } = await estimateFor(desk, $place.queueId, $place.position);
    if (range) await runText(db, insertWait, [id, range.lowSeconds, range.highSeconds, now]);
  }
}
