import { fillDemo } from '../../seed/demo.ts';
import { openDatabase } from '../platform/database.ts';

/** Puts the demo into a database in which nobody lives yet. */
export async function fillEmptyDatabase(databaseUrl: string): Promise<string> {
  const client = openDatabase(databaseUrl, { max: 1 });
  try {
    const [person] = await client`select from person limit 1`;
    if (person) return 'nothing to fill in';
    await fillDemo(client);
    return 'new';
  } finally {
    await client.end();
  }
}
