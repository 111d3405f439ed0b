import { openCluster } from './cluster.ts';
import { ensureDatabase } from './ensure-database.ts';
import { Keeper } from './keeper.ts';

export interface PostgresOptions {
  /** The folder that the database lies in; made when it is not there. */
  dataDir: string;
  log: (line: string) => void;
  /** Settings of PostgreSQL beside the desk's own. */
  settings?: Record<string, string>;
  /** Whether the folder is to vanish with the server. */
  temporary?: boolean;
}

export interface RunningPostgres {
  url: string;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that comes with the desk, and keeps it running until it is stopped. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, log, settings = {}, temporary } = options;
  const cluster = await openCluster(dataDir);
  const keeper = new Keeper(cluster, { settings, log, remove: temporary ? dataDir : undefined });
  try {
    const url = await ensureDatabase(cluster.password, await keeper.start());
    return { url, stop: () => keeper.stop() };
  } catch (error) {
    await keeper.stop();
    throw error;
  }
}
