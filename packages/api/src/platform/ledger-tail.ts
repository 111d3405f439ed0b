import { sql } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { type Database, run, runOne } from './database.ts';
import type { Told } from './topics.ts';

/** A place in the ledger's own order, behind which nothing can still appear. */
export interface LedgerPlace {
  writtenBy: number;
  id: number;
}

const mostAtOnce = 1000;

/** Before whatever is still being written now. */
export async function presentPlace(db: Sql): Promise<LedgerPlace> {
  const row = await runOne<{ horizon: number }>(db, sql`select ledger_horizon() as horizon`);
  return { writtenBy: (row?.horizon ?? 1) - 1, id: Number.MAX_SAFE_INTEGER };
}

/**
 * Entries behind a place, oldest first. By who wrote them and below the horizon, not by id alone:
 * ids are taken before the commit, so one may appear after a greater one was read.
 */
export const settledAfter = (db: Database, { writtenBy, id }: LedgerPlace, atMost = mostAtOnce) =>
  run<LedgerPlace>(
    db,
    sql`select written_by, id from ledger
        where (written_by, id) > (${writtenBy}, ${id}) and written_by < ledger_horizon()
        order by written_by, id limit ${atMost}`,
  );

export const findTold = (db: Sql, ids: number[]) =>
  run<Told>(
    db,
    sql`select l.id, l.event, l.internal, l.ticket_id, t.queue_id
        from ledger l left join ticket t on t.id = l.ticket_id
        where l.id = any(${sql.param(ids)}) order by l.written_by, l.id`,
  );
