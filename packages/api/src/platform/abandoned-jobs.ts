import { sql } from 'drizzle-orm';
import { type Database, run } from './database.ts';

/** No job takes this long: each thing that it waits for is given up sooner. */
const longestSeconds = 30;

/**
 * Gives the jobs of a worker that was killed to the others, at once and not, as the library would,
 * after four hours.
 */
export const releaseAbandonedJobs = (db: Database, ownWorkerIds: ReadonlySet<string>) =>
  run(
    db,
    sql`select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
        from graphile_worker.jobs
        where locked_at < now() - make_interval(secs => ${longestSeconds})
          and locked_by <> all(${sql.param([...ownWorkerIds])}::text[])
        having count(*) > 0`,
  );
