import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { openDatabase } from '../src/platform/database.ts';

export interface TestDatabase {
  url: string;
  client: postgres.Sql;
  /** Ends the connections and drops the database. */
  close(): Promise<void>;
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
      await server`drop database ${server(name)} with (force)`;
      await server.end();
    },
  };
}
