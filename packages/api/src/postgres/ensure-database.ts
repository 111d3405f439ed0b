import postgres from 'postgres';
import { OperatorError } from '../platform/operator-error.ts';

/**
 * The address of the desk's own database, made when it is not there. The desk works as an
 * ordinary role, as it would on anybody's server: nothing may come to need a superuser.
 */
export async function ensureDatabase(password: string, port: number): Promise<string> {
  const server = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const sql = postgres(server, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    // Two starts at once: the second finds what the first has made.
    await sql`select pg_advisory_lock(1)`;
    const [role] = await sql`select from pg_roles where rolname = 'desk'`;
    if (!role) {
      await sql.unsafe(`create role desk login createdb password '${password}'`);
    }
    const [database] = await sql`select from pg_database where datname = 'desk'`;
    if (!database) await sql`create database desk owner desk`;
  } catch (error) {
    if (!(error instanceof postgres.PostgresError) || error.code !== '28P01') throw error;
    throw new OperatorError(
      'The database does not accept the password in its own folder (postgres/desk-password): put back the one it was made with.',
    );
  } finally {
    await sql.end();
  }
  return `postgres://desk:${password}@127.0.0.1:${port}/desk`;
}
