import { sql } from 'drizzle-orm';
import { type Database, run, runOne } from '../platform/database.ts';

interface NewLink {
  id: string;
  ticketId: string;
  createdAt: Date;
  expiresAt: Date;
}

export async function insertTrackingLink(db: Database, link: NewLink) {
  const { id, ticketId, createdAt, expiresAt } = link;
  await run(
    db,
    sql`insert into tracking_link (id, ticket_id, created_at, expires_at)
        values (${id}, ${ticketId}, ${createdAt}, ${expiresAt})`,
  );
}

/** Undefined where it never was, has expired, or the desk keeps its customer out. */
export const findTrackingLink = (db: Database, id: string, now: Date) =>
  runOne<{ ticketId: string; customerId: string; expiresAt: Date }>(
    db,
    sql`select l.ticket_id, t.customer_id, l.expires_at
        from tracking_link l
        join ticket t on t.id = l.ticket_id
        join person p on p.id = t.customer_id
        where l.id = ${id} and l.expires_at > ${now} and p.suspended_at is null`,
  );

/**
 * The ticket of that number, if it was opened under the address; without a number the newest that
 * are open.
 */
export async function findTicketsOfAddress(db: Database, email: string, number: number | null) {
  const rows = await run<{ id: string }>(
    db,
    sql`select t.id from person p join ticket t on t.customer_id = p.id
        where lower(p.email) = lower(${email}) and p.suspended_at is null
          and (t.number = ${number} or (${number}::integer is null and t.status <> 'CLOSED'))
        order by t.updated_at desc limit 10`,
  );
  return rows.map(({ id }) => id);
}
