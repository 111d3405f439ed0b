import { sql } from 'drizzle-orm';
import type { TransactionSql } from 'postgres';
import { runOne } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { LockedTicket } from './ticket.store.ts';

/** The ticket as it is now, for whoever decided on an older one. */
async function presentTicket(
  tx: TransactionSql,
  { id, version, status, priority, assigneeId }: LockedTicket,
) {
  const last = await runOne<{ name: string | null }>(
    tx,
    sql`select p.name from ledger l left join person p on p.id = l.actor_id
        where l.ticket_id = ${id} and not l.internal order by l.sequence desc limit 1`,
  );
  return { ticket: { id, version, status, priority, assigneeId }, changedBy: last?.name ?? null };
}

/** Refuses a change that was decided on an older version of the ticket. */
export async function refuseStale(
  tx: TransactionSql,
  ticket: LockedTicket,
  expectedVersion: number | null | undefined,
) {
  if (expectedVersion == null || expectedVersion === ticket.version) return;
  const present = await presentTicket(tx, ticket);
  if (expectedVersion > ticket.version) {
    throw new Refusal(
      'CONFLICT',
      `The ticket has not had version ${expectedVersion} yet; it has ${ticket.version}. Look at it again and repeat your change.`,
      { reason: 'STALE_VERSION', ...present },
    );
  }
  throw new Refusal(
    'CONFLICT',
    `${present.changedBy ?? 'Somebody'} changed this ticket in the meantime. Look at it again and repeat your change.`,
    { reason: 'STALE_VERSION', ...present },
  );
}
