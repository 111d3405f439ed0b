import { sql } from 'drizzle-orm';
import type { Desk } from '../platform/context.ts';
import { run } from '../platform/database.ts';
import { clearSpool } from './file-spool.ts';
import { diskStore, incomingFolder } from './file-store.ts';

/** How long a file waits for a message to carry it. */
export const unsentFileLifeMs = 86_400_000;

const atOnce = 100;

/**
 * Deletes what nobody sent in time. File and row go in one transaction, the file first: what a
 * crash leaves is a row that is deleted the next time.
 */
export async function deleteUnsentFiles({ db, env, now }: Desk) {
  const store = diskStore(env.dataDir);
  const before = new Date(now().getTime() - unsentFileLifeMs);
  const deleteSome = () =>
    db.begin(async (tx) => {
      const deleted = await run<{ id: string }>(
        tx,
        sql`delete from attachment where id in (
              select id from attachment where message_id is null and created_at <= ${before}
              limit ${atOnce} for update skip locked)
            returning id`,
      );
      for (const { id } of deleted) await store.remove(id);
      return deleted.length;
    });
  while ((await deleteSome()) === atOnce);
}

/** Deletes parts of files that were arriving when a process was killed. */
export const clearIncomingFiles = ({ env }: Desk) =>
  // By the clock of the disk, not the desk's: it is what dated them.
  clearSpool(incomingFolder(env.dataDir), new Date(Date.now() - unsentFileLifeMs));
