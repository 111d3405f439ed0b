import { isSetUp, makeSetUpLink } from '../identity/set-up-link.ts';
import { openDatabase } from '../platform/database.ts';
import type { Env } from '../platform/env.ts';

/** What to tell the operator of a desk that nobody runs yet: the link for its first administrator. */
export async function offerSetUp(databaseUrl: string, { publicUrl }: Env): Promise<string | null> {
  const db = openDatabase(databaseUrl, { max: 1 });
  try {
    if (await isSetUp({ db })) return null;
    const token = await makeSetUpLink({ db, now: () => new Date() });
    return [
      '  Nobody runs this desk yet. Make the account of its administrator here, within a day:',
      `    ${publicUrl}/set-up#token=${token}`,
      '',
    ].join('\n');
  } finally {
    await db.end();
  }
}
