import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { runMigrations } from 'graphile-worker';
import postgres from 'postgres';
import { OperatorError } from './operator-error.ts';

const folder = new URL('../../migrations/', import.meta.url);

/** Any fixed number: of several processes that start at once, one migrates and the others wait. */
const migrationLock = 1_484_521;

/** A lock that is not had within 2 s is given up, so that nobody queues behind a migration. */
const attempts = 5;

interface Migration {
  name: string;
  text: string;
  checksum: string;
}

/** Brings the database to the state that this code expects. Each migration is a transaction. */
export async function migrate(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await runMigrations({ connectionString: databaseUrl });
    for (const migration of await pending(sql, migrationFiles())) await apply(sql, migration);
  } finally {
    await sql.end();
  }
}

function migrationFiles(): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}_.+\.sql$/.test(name));
  return names.sort().map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

async function pending(sql: postgres.Sql, files: Migration[]): Promise<Migration[]> {
  await sql`create table if not exists migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`;
  const applied = await sql<{ name: string; checksum: string }[]>`
    select name, checksum from migration order by name`;
  for (const { name, checksum } of applied) refuseStranger(name, checksum, files);
  return files.filter((file) => !applied.some(({ name }) => name === file.name));
}

function refuseStranger(name: string, checksum: string, files: Migration[]) {
  const file = files.find((each) => each.name === name);
  if (!file) {
    throw new OperatorError(
      `The database was migrated by a newer version of the desk, which knows ${name}: start that version, or restore a backup from before it.`,
    );
  }
  if (file.checksum !== checksum) {
    throw new OperatorError(
      `The migration ${name} is not the one that was applied to this database: restore the file, or start with an empty database.`,
    );
  }
}

async function apply(sql: postgres.Sql, { name, text, checksum }: Migration) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sql.begin(async (transaction) => {
        await transaction`set local lock_timeout = '2s'`;
        await transaction.unsafe(text);
        await transaction`insert into migration (name, checksum) values (${name}, ${checksum})`;
      });
    } catch (error) {
      const isLocked = error instanceof postgres.PostgresError && error.code === '55P03';
      if (!isLocked) throw error;
      if (attempt < attempts) continue;
      throw new OperatorError(
        `The migration ${name} could not get hold of its tables: something else keeps them locked; end it and start again.`,
      );
    }
  }
}
