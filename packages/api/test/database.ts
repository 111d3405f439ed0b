import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { inject } from 'vitest';
import { openDatabase } from '../src/platform/database.ts';

export interface TestDatabase {
  url: string;
  client: postgres.Sql;
  /** Ends the connections and drops the database. */
  close(): Promise<void>;
}

/** PostgreSQL's own cleaner, which only a superuser may send away, is soon done with it. */
async function dropDatabase(server: postgres.Sql, name: string, tries = 50): Promise<void> {
  try {
    await server`drop database ${server(name)} with (force)`;
  } catch (error) {
    const isCleaned = error instanceof postgres.PostgresError && error.code === '42501';
    if (!isCleaned || tries === 0) throw error;
    await pause(100);
    await dropDatabase(server, name, tries - 1);
  }
}

/** A migrated, empty database of one's own. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
  const name = `desk_test_${randomUUID().replaceAll('-', '')}`;
  await server`create database ${server(name)} template ${server(inject('template'))} strategy file_copy`;
  const url = Object.assign(new URL(inject('postgresUrl')), { pathname: name }).href;
  const client = openDatabase(url);
  return {
    url,
    client,
    async close() {
      await client.end();
      await dropDatabase(server, name);
      await server.end();
    },
  };
}
