import { sql } from 'drizzle-orm';
import type { TransactionSql } from 'postgres';
import type { Desk } from '../platform/context.ts';
import { run, runOne, runText } from '../platform/database.ts';
import { settledAfter } from '../platform/ledger-tail.ts';
import { replaceFigures } from './figure.store.ts';
import type { FigureProgress } from './figure.table.ts';
import { figuresOf } from './figures-of.ts';
import { keepShownWaits } from './keep-shown-waits.ts';
import {
  readApplied,
  readHistories,
  readHistoriesBetween,
  type TicketHistory,
} from './ticket-history.ts';

/** Tickets from before at a time: the desk has other things to do in between. */
const filledAtOnce = 200;

/**
 * Works out anew the figures of the tickets of which the ledger tells something new, and of the next
 * ones from before there were figures. What is done is written down with how far it is done, in one
 * transaction: exactly once, whoever else does the same and whenever it is killed. Gives how much
 * that was.
 */
export const rollUp = (desk: Desk): Promise<number> =>
  desk.db.begin(async (tx) => {
    const progress = await runOne<FigureProgress>(
      tx,
      sql`select * from figure_progress for update skip locked`,
    );
    if (!progress) return 0;
    return (await follow(desk, tx, progress)) + (await fill(tx, progress));
  });

async function follow(desk: Desk, tx: TransactionSql, progress: FigureProgress) {
  const settled = await settledAfter(tx, progress);
  const last = settled.at(-1);
  if (!last) return 0;
  const told = await run<{ ticketId: string; isNew: boolean }>(
    tx,
    sql`select ticket_id, bool_or(kind = 'ticket.opened') as is_new from ledger
        where id = any (${sql.param(settled.map(({ id }) => id))}) and ticket_id is not null
        group by ticket_id`,
  );
  await keepShownWaits(
    desk,
    tx,
    told.flatMap(({ ticketId, isNew }) => (isNew ? [ticketId] : [])),
  );
  await workOut(
    tx,
    await readHistories(
      tx,
      told.map(({ ticketId }) => ticketId),
    ),
  );
  await run(tx, sql`update figure_progress set written_by = ${last.writtenBy}, id = ${last.id}`);
  return settled.length;
}

async function fill(tx: TransactionSql, { filledTo, fillTo }: FigureProgress) {
  if (filledTo >= fillTo) return 0;
  const to = Math.min(fillTo, filledTo + filledAtOnce);
  await workOut(tx, await readHistoriesBetween(tx, filledTo, to));
  await runText(tx, 'update figure_progress set filled_to = $1', [to]);
  return to - filledTo;
}

async function workOut(tx: TransactionSql, histories: readonly TicketHistory[]) {
  const applied = await readApplied(tx, histories);
  await replaceFigures(
    tx,
    histories.map(({ number }) => number),
    histories.flatMap((history) => figuresOf(history, applied)),
  );
}
