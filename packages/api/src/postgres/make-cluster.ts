import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../platform/operator-error.ts';
import { ended, logLength, logSince, type Program, spawnProgram } from './spawn-program.ts';

/** Lies inside the data directory, so that one is never there without the other. */
export const passwordFile = 'desk-password';

// PostgreSQL's own C.UTF-8 sorts and folds alike on every machine. The second locale tells
// letters from other characters where the system is asked; macOS has it under another name.
const locales = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Makes a data directory in which every connection needs a password. It gets its name when it
 * is complete, so a start that is cut off leaves nothing half done.
 */
export async function makeCluster(program: Program) {
  const { directory, account } = program;
  const workshop = mkdtempSync(`${directory}-unfinished-`);
  try {
    const password = join(workshop, passwordFile);
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account) for (const path of [workshop, password]) chownSync(path, account.uid, account.gid);
    await initdb({ ...program, directory: workshop });
    renameSync(password, join(workshop, 'cluster', passwordFile));
    renameSync(join(workshop, 'cluster'), directory);
  } catch (error) {
    // Another start may have been faster; then its directory is as good as ours.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')) throw error;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function initdb(program: Program) {
  const before = logLength(program.log);
  for (const locale of locales) {
    const child = spawnProgram(program, 'initdb', (folder) => [
      `--pgdata=${folder}/cluster`,
      `--pwfile=${folder}/${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${locale}`,
      '--no-instructions',
    ]);
    if ((await ended(child)) === 0) return;
  }
  const reason = logSince(program.log, before).split('\n').at(-1);
  throw new OperatorError(
    `PostgreSQL could not make its data directory (${reason}): put that right, or set DATABASE_URL.`,
  );
}
