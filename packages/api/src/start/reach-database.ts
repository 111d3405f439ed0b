import postgres from 'postgres';
import { OperatorError } from '../platform/operator-error.ts';

const oldest = 15;

/** Refuses, with what to do, a database that the desk could not work with. */
export async function reachDatabase(databaseUrl: string) {
  const sql = postgres(databaseUrl, {
    max: 1,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => {},
  });
  try {
    const [server] = await sql<{ version: number }[]>`
      select current_setting('server_version_num')::int / 10000 as version`;
    const version = server?.version ?? 0;
    if (version < oldest) {
      throw new OperatorError(
        `The database is PostgreSQL ${version}, and the desk needs ${oldest} or newer: set DATABASE_URL to one.`,
      );
    }
  } catch (error) {
    throw error instanceof OperatorError ? error : new OperatorError(explain(error, databaseUrl));
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function explain(error: unknown, databaseUrl: string) {
  const { host, pathname, username } = new URL(databaseUrl);
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === '3D000') {
    return `There is no database ${pathname.slice(1)} at ${host}: create it, or correct DATABASE_URL.`;
  }
  if (code.startsWith('28')) {
    return `The database at ${host} does not let ${username} in: correct the name and the password in DATABASE_URL.`;
  }
  return `The database at ${host} cannot be reached (${code}): start it, or correct DATABASE_URL.`;
}
