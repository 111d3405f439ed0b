import { sql } from 'drizzle-orm';
import type { Change } from './change.ts';
import type { Scope } from './tree.ts';

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
export function addJob(
  { last }: Pick<Change, 'last'>,
  task: string,
  payload: object,
  options?: JobOptions,
) {
  last(options ? later(task, payload, options) : plain(task, payload));
}

const later = (task: string, payload: object, { runAt, jobKey, maxAttempts }: JobOptions) =>
  sql`select from graphile_worker.add_job(
        ${task}::text, ${JSON.stringify(payload)}::text::json,
        run_at => ${runAt ?? null}::timestamptz, job_key => ${jobKey ?? null}::text,
        max_attempts => ${maxAttempts ?? null}::integer)`;

/** A row of the library's table; a task that no worker has offered yet is made known by it. */
const plain = (task: string, payload: object) =>
  sql`with known as (
        insert into graphile_worker._private_tasks (identifier)
        select ${task} where not exists (
          select from graphile_worker._private_tasks where identifier = ${task}
        )
        on conflict (identifier) do update set identifier = excluded.identifier
        returning id
      )
      insert into graphile_worker._private_jobs (task_id, payload)
      select id, ${JSON.stringify(payload)}::text::json from (
        select id from known
        union all
        select id from graphile_worker._private_tasks where identifier = ${task}
      ) task`;

/** A plain job for each of the tasks, if `row` has a row. Tasks that are not known yet get none. */
export const insertJobs = (
  row: string,
  tasks: readonly string[],
  payload: object,
  { bind }: Pick<Scope, 'bind'>,
) =>
  `insert into graphile_worker._private_jobs (task_id, payload)
   select k.id, ${bind(JSON.stringify(payload))}::text::json
   from ${row}, graphile_worker._private_tasks k where k.identifier = any (${bind(tasks)}::text[])`;

/** Whether workers have offered all of the tasks. */
export const areKnown = (tasks: readonly string[], { bind }: Pick<Scope, 'bind'>) =>
  `${tasks.length} = (select count(*) from graphile_worker._private_tasks
    where identifier = any (${bind(tasks)}::text[]))`;
