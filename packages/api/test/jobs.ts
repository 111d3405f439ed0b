import { Logger, runOnce, type TaskList } from 'graphile-worker';
import { Pool } from 'pg';

const silent = new Logger(() => () => {});

/** Does the jobs that wait, once each, and comes back when none is left that is due. */
export async function doJobs(databaseUrl: string, taskList: TaskList) {
  const pgPool = new Pool({ connectionString: databaseUrl });
  // The database of a test is dropped while the last connections still close.
  pgPool.on('error', () => {});
  await runOnce({ pgPool, taskList, logger: silent, noHandleSignals: true });
  await pgPool.end();
}
