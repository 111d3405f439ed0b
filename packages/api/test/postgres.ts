import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/platform/migrate.ts';
import { temporaryPostgres } from '../src/postgres/temporary-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the server of this run. */
    postgresUrl: string;
    /** A migrated, empty database to copy. */
    template: string;
  }
}

/** One PostgreSQL a run, with one migrated database that every test file gets a copy of. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await temporaryPostgres();
  const template = `desk_template_${process.pid}`;
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(template)}`;
  await migrate(Object.assign(new URL(server.url), { pathname: template }).href);
  project.provide('postgresUrl', server.url);
  project.provide('template', template);

  return async function teardown() {
    await sql`drop database ${sql(template)} with (force)`;
    await sql.end();
    await server.stop();
  };
}
