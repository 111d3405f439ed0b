import { sql } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { run } from './database.ts';

/**
 * Sets the ledger's clock ahead where it runs behind what the ledger holds: transaction numbers
 * start anew when the data moves to another cluster, and readers would wait for ever below a
 * horizon that they have passed. To be called before anything is written.
 */
export async function checkLedgerClock(db: Sql) {
  await db.begin(async (tx) => {
    // Two processes that start at once: the second finds the clock right.
    await run(tx, sql`select from ledger_clock for update`);
    await run(
      tx,
      sql`update ledger_clock set ahead = ahead + newest.written_by + 1 - ledger_horizon()
          from (select written_by from ledger order by written_by desc limit 1) newest
          where newest.written_by >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint + ahead`,
    );
  });
}
