import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import postgres from 'postgres';

/** A connection pool, or the one connection of an open transaction. */
export type Database = postgres.Sql | postgres.TransactionSql;

const dialect = new PgDialect({ casing: 'snake_case' });

interface Pool {
  /** Connections kept at most. */
  max?: number;
}

/**
 * Opens a pool. Columns arrive in camelCase, as the table types name them; times arrive as Date;
 * a statement that takes longer than 3 s is ended by the server.
 */
export const openDatabase = (url: string, { max = 12 }: Pool = {}): postgres.Sql =>
  postgres(url, {
    max,
    onnotice: () => {},
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel }, undefined: null },
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
    connection: { TimeZone: 'UTC', statement_timeout: 3000 },
    // In seconds; a server that does not even answer is not waited for.
    connect_timeout: 5,
    // A database that went away is asked again at once, then up to every second.
    backoff: (attempt: number) => Math.min(1, 0.05 * 2 ** attempt),
  });

/** SQL whose values stand as $1, $2, … */
export interface Statement {
  text: string;
  params: unknown[];
}

/** Runs a statement, prepared once a connection, and gives its rows. */
export async function run<Row>(db: Database, statement: SQL | Statement): Promise<Row[]> {
  if ('text' in statement) return runText<Row>(db, statement.text, statement.params);
  const { sql, params } = dialect.sqlToQuery(statement);
  return runText<Row>(db, sql, params);
}

/** The same for text whose parameters stand as $1, $2, … */
export async function runText<Row>(db: Database, text: string, params: unknown[]): Promise<Row[]> {
  const rows = await db.unsafe<Row[] & object[]>(
    text,
    params as postgres.ParameterOrJSON<never>[],
    {
      prepare: true,
    },
  );
  return rows;
}

/** The row of a statement that gives at most one. */
export const runOne = async <Row>(db: Database, statement: SQL): Promise<Row | undefined> =>
  (await run<Row>(db, statement))[0];
