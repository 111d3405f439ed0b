import { sql } from 'drizzle-orm';
import type { Change } from './change.ts';
import { run } from './database.ts';

interface JobOptions {
  /** By the desk's clock; at once where it is not said. */
  runAt?: Date;
  /** A job that waits under the same key is replaced. */
  jobKey?: string;
  maxAttempts?: number;
}

/**
 * Adds work that is done after the commit, by any process with a worker: it happens if the
 * transaction does, and again until it succeeds.
 */
export async function addJob(
  { tx }: Pick<Change, 'tx'>,
  task: string,
  payload: object,
  { runAt, jobKey, maxAttempts }: JobOptions = {},
) {
  await run(
    tx,
    sql`select from graphile_worker.add_job(
          ${task}::text, ${JSON.stringify(payload)}::text::json,
          run_at => ${runAt ?? null}::timestamptz, job_key => ${jobKey ?? null}::text,
          max_attempts => ${maxAttempts ?? null}::integer)`,
  );
}
