import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthIt = /\.(css|html|js|json|svg|txt|webmanifest)$/;
const smallest = 1024;

/** The last levels cost several times as much and save one part in fifty. */
const brotli = (text: Buffer) =>
  promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

const encodings = [
  ['.br', brotli],
  ['.gz', promisify<Buffer, Buffer>(gzip)],
] as const;

async function isOlder(path: string, than: Date) {
  try {
    return (await stat(path)).mtime < than;
  } catch {
    return true;
  }
}

async function compress(path: string, draft: string) {
  const { size, mtime } = await stat(path);
  if (size < smallest) return;
  for (const [extension, encode] of encodings) {
    const target = path + extension;
    if (!(await isOlder(target, mtime))) continue;
    await writeFile(draft, await encode(await readFile(path)));
    await rename(draft, target);
  }
}

/** Puts a compressed copy beside every file that has none; in a folder that is read-only, nothing. */
export async function compressFiles(folder: string) {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => worthIt.test(name)).map((name) => join(folder, name));
  // Not in the folder itself: whoever lists it at this moment would find a file that goes away.
  const draft = () => join(dirname(folder), `.${randomUUID()}.draft`);
  await Promise.allSettled(files.map((path) => compress(path, draft())));
}
