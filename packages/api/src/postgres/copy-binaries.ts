import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const openToAll = 0o755;
const writableByOthers = 0o022;

/**
 * Copies of the programs in places that any account can reach, one after the other, until the
 * caller is content: some machines forbid running programs from the first. A copy is kept.
 */
export function* copyBinaries(native: string, version: string): Generator<string> {
  for (const place of ['/var/cache/hlm-desk', join(tmpdir(), 'hlm-desk'), '/tmp/hlm-desk']) {
    const copy = join(place, `postgres-${version}`);
    try {
      if (!isTrusted(copy)) makeCopy(native, place, copy);
      if (isTrusted(copy)) yield copy;
    } catch {
      // Not writable, or no room: the next place may do.
    }
  }
}

/** Only a folder of our own, and below one of our own, can hold nobody else's programs. */
const isTrusted = (copy: string) => [join(copy, '..'), copy].every(isOurOwn);

function isOurOwn(folder: string) {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return Boolean(
    found?.isDirectory() && found.uid === process.getuid?.() && !(found.mode & writableByOthers),
  );
}

function makeCopy(native: string, place: string, copy: string) {
  mkdirSync(place, { recursive: true });
  if (!isOurOwn(place)) return;
  chmodSync(place, openToAll);
  const unfinished = mkdtempSync(join(place, 'unfinished-'));
  try {
    // Static libraries are for compilers.
    const filter = (path: string) => !path.endsWith('.a');
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter });
    openFolder(unfinished);
    renameSync(unfinished, copy);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Undoes a strict umask at the time of installing. */
function openFolder(folder: string) {
  chmodSync(folder, openToAll);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openFolder(path);
    else if (entry.isFile()) chmodSync(path, openToAll);
  }
}
