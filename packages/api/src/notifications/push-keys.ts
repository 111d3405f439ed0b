import { sql } from 'drizzle-orm';
import webPush from 'web-push';
import { type Database, run, runOne } from '../platform/database.ts';

export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

const find = (db: Database) =>
  runOne<PushKeys>(db, sql`select public_key, private_key from push_key`);

/** The desk's own keys; made when they are first asked for, and the same from then on. */
export async function pushKeys(db: Database): Promise<PushKeys> {
  const known = await find(db);
  if (known) return known;
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  await run(
    db,
    sql`insert into push_key (public_key, private_key) values (${publicKey}, ${privateKey})
        on conflict do nothing`,
  );
  // Of two processes that make them at once, the first is right.
  return (await find(db)) ?? { publicKey, privateKey };
}
