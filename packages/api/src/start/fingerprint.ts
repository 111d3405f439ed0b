import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is installed, made, hidden, or a test does not shape what is built. */
const irrelevant = /^(\..*|node_modules|dist|test|journeys|.*\.test\.tsx?)$/;

/** Changes whenever a file in these places does, appears, or goes; `except` is not looked into. */
export function fingerprint(folder: string, places: string[], except?: string): string {
  const hash = createHash('sha256');
  for (const place of places) addPlace(hash, folder, place, except);
  return hash.digest('hex');
}

function addPlace(hash: Hash, folder: string, place: string, except?: string) {
  if (place === except) return;
  const path = join(folder, place);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) hash.update(`${place}\0${found.size}\0`).update(readFileSync(path));
  if (!found?.isDirectory()) return;
  const names = readdirSync(path).filter((name) => !irrelevant.test(name));
  for (const name of names.sort()) addPlace(hash, folder, join(place, name), except);
}
