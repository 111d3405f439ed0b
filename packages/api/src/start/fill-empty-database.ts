import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillDemo } from '../../seed/demo.ts';
import { diskStore, incomingFolder } from '../conversations/file-store.ts';
import { openDatabase } from '../platform/database.ts';

/** Puts the demo, with its files, into a database in which nobody lives yet. */
export async function fillEmptyDatabase(databaseUrl: string, dataDir: string): Promise<string> {
  const client = openDatabase(databaseUrl, { max: 1 });
  try {
    const [person] = await client`select from person limit 1`;
    if (person) return 'nothing to fill in';
    await fillDemo(client, { storeFile: fileKeeper(dataDir) });
    return 'new';
  } finally {
    await client.end();
  }
}

function fileKeeper(dataDir: string) {
  const store = diskStore(dataDir);
  const folder = incomingFolder(dataDir);
  return async (id: string, bytes: Buffer) => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, id);
    await writeFile(path, bytes);
    await store.put(id, path);
  };
}
