import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carelessSettings } from './settings.ts';
import { type RunningPostgres, startPostgres } from './start-postgres.ts';

/** A fast PostgreSQL that leaves nothing behind, for tests and benchmarks. */
export const temporaryPostgres = (): Promise<RunningPostgres> =>
  startPostgres({
    dataDir: mkdtempSync(join(tmpdir(), 'hlm-desk-')),
    log: () => {},
    settings: carelessSettings,
    temporary: true,
  });
