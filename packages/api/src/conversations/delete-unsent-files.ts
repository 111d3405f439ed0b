import { sql } from 'drizzle-orm';
import type { Desk } from '../platform/context.ts';
import { run } from '../platform/database.ts';
import { clearSpool } from './file-spool.ts';
import { diskStore, type FileStore, incomingFolder } from './file-store.ts';

const keptForMs = 86_400_000;
const atOnce = 200;

/**
 * Deletes what nobody sent within a day. Rows go first: a file without a row is found by the sweep,
 * a row without a file would be a broken link.
 */
export async function deleteUnsentFiles({ db, env, now }: Desk, store = diskStore(env.dataDir)) {
  for (;;) {
    const deleted = await run<{ id: string }>(
      db,
      sql`delete from attachment where id in (
            select id from attachment
            where message_id is null and created_at < ${new Date(now().getTime() - keptForMs)}
            limit ${atOnce} for update skip locked)
          returning id`,
    );
    for (const { id } of deleted) await store.remove(id);
    if (deleted.length < atOnce) return;
  }
}

/** Deletes what crashes left behind: files that no row knows, and parts of files. */
export async function sweepFiles({ db, env }: Desk, store = diskStore(env.dataDir)) {
  // The clock of the disk, not the desk's: it is what dated the files.
  const before = new Date(Date.now() - keptForMs);
  await clearSpool(incomingFolder(env.dataDir), before);
  let ids: string[] = [];
  const sweep = async () => {
    const known = await run<{ id: string }>(
      db,
      sql`select id from attachment where id = any(${sql.param(ids)}::text[])`,
    );
    await removeAllBut(store, ids, new Set(known.map(({ id }) => id)));
    ids = [];
  };
  for await (const id of store.olderThan(before)) {
    ids.push(id);
    if (ids.length === atOnce) await sweep();
  }
  await sweep();
}

async function removeAllBut(store: FileStore, ids: readonly string[], known: ReadonlySet<string>) {
  for (const id of ids) if (!known.has(id)) await store.remove(id);
}
