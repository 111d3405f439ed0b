import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Where the bytes of attachments lie, under ids of ours. */
export interface FileStore {
  /** Takes over the finished file at the path: from now on it is whole or not there. */
  put: (id: string, path: string) => Promise<void>;
  /** Undefined where there is no such file. */
  open: (id: string) => Promise<Readable | undefined>;
  remove: (id: string) => Promise<void>;
}

/** Folders of the desk's data; both on one file system, so that a file can be moved at once. */
export const fileFolder = (dataDir: string) => join(dataDir, 'files');
export const incomingFolder = (dataDir: string) => join(dataDir, 'files', 'incoming');

/** An id of ours and nothing that could lead out of the folder. */
export const isFileId = (id: string) => /^att_[0-9A-Za-z]{8,64}$/.test(id);

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Writes down that the folder has changed, so that a power cut does not take a file back. */
async function settle(folder: string) {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

export function diskStore(dataDir: string): FileStore {
  const pathOf = (id: string) => {
    if (!isFileId(id)) throw new Error('A file is stored under an id of ours.');
    return join(fileFolder(dataDir), id.slice(4, 6), id);
  };
  return {
    async put(id, path) {
      const folder = dirname(pathOf(id));
      await mkdir(folder, { recursive: true });
      await rename(path, pathOf(id));
      await settle(folder);
    },
    async open(id) {
      try {
        const handle = await open(pathOf(id));
        return createReadStream('', { fd: handle });
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    remove: (id) => rm(pathOf(id), { force: true }),
  };
}
