import { sql } from 'drizzle-orm';
import { type Database, run, runOne } from '../platform/database.ts';

/** Puts the one link in place; any earlier one is worth nothing from then on. */
export async function saveSetUpLink(db: Database, id: string, createdAt: Date, expiresAt: Date) {
  await run(
    db,
    sql`with earlier as (delete from set_up_link where used_at is null)
        insert into set_up_link (id, created_at, expires_at)
        values (${id}, ${createdAt}, ${expiresAt})`,
  );
}

/** Whether there ever was such a link, used or not. */
export const findSetUpLink = (db: Database, id: string) =>
  runOne<{ id: string }>(db, sql`select id from set_up_link where id = ${id}`);

/** Of any number who try at once, one gets a row. */
export const useSetUpLink = (db: Database, id: string, now: Date) =>
  runOne<{ id: string }>(
    db,
    sql`update set_up_link set used_at = ${now}
        where id = ${id} and used_at is null and expires_at > ${now} returning id`,
  );

/** Somebody who works at the desk and can sign in. */
export const findStaffAccount = (db: Database) =>
  runOne<{ id: string }>(
    db,
    sql`select id from person where role <> 'CUSTOMER' and password_hash is not null limit 1`,
  );
