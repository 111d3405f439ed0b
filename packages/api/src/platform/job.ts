import { sql } from 'drizzle-orm';
import type { Change } from './change.ts';
import { run } from './database.ts';

interface JobOptions {
  /** By the database's clock; at once where it is not said. */
  runAt?: Date;
  /** A job that waits under the same key is replaced. */
  jobKey?: string;
  maxAttempts?: number;
}

/**
 * Adds work that is done after the commit, by any process with a worker: it happens if the
 * transaction does, and again until it succeeds. A plain job is found by the worker's next look,
 * within a second: telling it from here would make all writers queue (see docs/decisions/071).
 */
export async function addJob(
  { tx }: Pick<Change, 'tx'>,
  task: string,
  payload: object,
  options?: JobOptions,
) {
  const isAdded = options === undefined && (await addQuietly({ tx }, task, payload));
  if (isAdded) return;
  const { runAt, jobKey, maxAttempts } = options ?? {};
  await run(
    tx,
    sql`select from graphile_worker.add_job(
          ${task}::text, ${JSON.stringify(payload)}::text::json,
          run_at => ${runAt ?? null}::timestamptz, job_key => ${jobKey ?? null}::text,
          max_attempts => ${maxAttempts ?? null}::integer)`,
  );
}

/** False for a task that no worker has ever offered to do: the library then makes it known. */
async function addQuietly({ tx }: Pick<Change, 'tx'>, task: string, payload: object) {
  const added = await run(
    tx,
    sql`insert into graphile_worker._private_jobs (task_id, payload)
        select id, ${JSON.stringify(payload)}::text::json
        from graphile_worker._private_tasks where identifier = ${task}
        returning id`,
  );
  return added.length > 0;
}
