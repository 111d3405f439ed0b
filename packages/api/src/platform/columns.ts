import { sql } from 'drizzle-orm';
import { text, timestamp } from 'drizzle-orm/pg-core';

/** An opaque id with a readable prefix, made by the database. */
export const id = (prefix: string) =>
  text()
    .primaryKey()
    .default(sql.raw(`new_id('${prefix}')`));

/** A moment. */
export const moment = () => timestamp({ withTimezone: true });
