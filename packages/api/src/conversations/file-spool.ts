import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { maxFileBytes } from '@hlm-desk/shared/file-limits';
import { Refusal } from '../platform/refusal.ts';

/** A file that has arrived whole and does not belong to anything yet. */
export interface Arrival {
  path: string;
  bytes: number;
  sha256: string;
  /** UTF-8 without control characters from the first to the last byte. */
  isText: boolean;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: text is told by having none of these.
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/;

/** Looks at the bytes that pass by: how many, their sum, and whether they are text. */
class Inspection {
  bytes = 0;
  isText = true;
  #hash = createHash('sha256');
  #decoder = new TextDecoder('utf-8', { fatal: true });

  see(chunk: Buffer) {
    this.bytes += chunk.length;
    if (this.bytes > maxFileBytes) {
      throw new Refusal('INVALID', 'A file may have 25 MB at most. Please send a smaller one.', {
        field: 'file',
        reason: 'FILE_TOO_LARGE',
      });
    }
    this.#hash.update(chunk);
    this.#read(chunk);
  }

  /** To be asked once, at the end. */
  result(): Omit<Arrival, 'path'> {
    this.#read();
    return { bytes: this.bytes, sha256: this.#hash.digest('hex'), isText: this.isText };
  }

  #read(chunk?: Buffer) {
    if (!this.isText) return;
    try {
      this.isText = !binary.test(this.#decoder.decode(chunk, { stream: chunk !== undefined }));
    } catch {
      this.isText = false;
    }
  }
}

/** Writes what arrives to a new file in the folder; when it is cut, fails or is too long, nothing stays. */
export async function spool(content: Readable, folder: string): Promise<Arrival> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const inspection = new Inspection();
  const inspect = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      inspection.see(chunk);
      yield chunk;
    }
  };
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  try {
    await pipeline(content, inspect, file);
    return { path, ...inspection.result() };
  } catch (error) {
    // A file that was still being made when the sender was cut off would appear after its removal.
    if (!file.closed) await new Promise<void>((resolve) => file.once('close', () => resolve()));
    await rm(path, { force: true });
    throw error;
  }
}

export const discard = ({ path }: Arrival) => rm(path, { force: true });

/** Removes what a crash left behind in the folder. */
export async function clearSpool(folder: string, olderThan: Date) {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtime < olderThan) await rm(path, { force: true });
  }
}
