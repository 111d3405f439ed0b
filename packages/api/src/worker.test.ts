import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { desk as aDesk } from '../test/desk.ts';
import { aCategory, aMessage, anAgent, aPolicy, aTicket } from '../test/factories.ts';
import { openTicket } from './conversations/open-ticket.ts';
import { replyToTicket } from './conversations/reply-to-ticket.ts';
import { releaseAbandonedJobs } from './platform/abandoned-jobs.ts';
import { stranger } from './platform/viewer.ts';
import { startWorker, type Worker } from './worker.ts';

const desk = await aDesk();
afterAll(() => desk.close());
await aCategory(desk.db);

const reports: string[] = [];
const aWorker = () =>
  startWorker({
    desk,
    databaseUrl: desk.databaseUrl,
    report: (line) => reports.push(line),
  });

let worker: Worker;
beforeEach(async () => {
  worker = await aWorker();
});
afterEach(() => worker.stop());

const count = async (table: string) =>
  (await desk.db<[{ count: number }]>`select count(*) from ${desk.db(table)}`)[0].count;

const open = () =>
  openTicket(desk.as(stranger), {
    subject: 'No access',
    body: 'I cannot get in.',
    contact: { name: 'Kim John', email: `kim${Math.random()}@example.net`, phone: null },
  });

test('a letter follows a ticket within a moment', async () => {
  const before = await count('letter');

  await open();

  await expect.poll(() => count('letter'), { timeout: 3000 }).toBe(before + 1);
});

test('what came due while no worker ran is done by the next, with all that follows from it', async () => {
  const { db, clock } = desk;
  await worker.stop();
  await aPolicy(db, {
    targets: [
      { priority: 'NORMAL', metric: 'RESOLUTION', seconds: 3600, clock: 'AROUND_THE_CLOCK' },
    ],
    steps: [{ percent: 50, act: ['RAISE_PRIORITY'] }],
  });
  const { ticketId } = await open();
  clock.advance({ minutes: 40 });

  worker = await aWorker();

  const priority = async () =>
    (await db<{ priority: string }[]>`select priority from ticket where id = ${ticketId}`)[0]
      ?.priority;
  await expect.poll(priority, { timeout: 3000 }).toBe('HIGH');
});

test('what waits while no worker runs is done by the next', async () => {
  const before = await count('letter');
  await worker.stop();
  for (let n = 0; n < 5; n++) await open();
  expect(await count('letter')).toBe(before);

  worker = await aWorker();

  await expect.poll(() => count('letter'), { timeout: 5000 }).toBe(before + 5);
});

/** Cuts all connections of the worker, and no others; the database's own work may not be ended. */
const cutConnections = () => desk.db`
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and backend_type = 'client backend'
    and application_name <> 'postgres.js'`;

test('a worker outlives its connections', async () => {
  const before = await count('letter');

  expect((await cutConnections()).length).toBeGreaterThan(0);
  await open();

  await expect.poll(() => count('letter'), { timeout: 10_000 }).toBe(before + 1);
});

test('connections that are cut all the time lose no letter and send none twice', async () => {
  // The library shows a stack for each worker that leaves.
  const said = vi.spyOn(console, 'trace').mockImplementation(() => {});
  onTestFinished(() => said.mockRestore());
  const before = await count('letter');
  for (let n = 0; n < 30; n++) {
    await open();
    await cutConnections();
  }

  const abandoned = () =>
    desk.db`update graphile_worker._private_jobs set locked_at = now() - interval '31 seconds'
      where locked_by is not null and locked_at < now() - interval '2 seconds'`
      .then(() => releaseAbandonedJobs(desk.db, new Set()))
      .then(() => desk.db`select from graphile_worker.jobs`);
  await expect.poll(abandoned, { timeout: 20_000, interval: 500 }).toHaveLength(0);
  expect(await count('letter')).toBe(before + 30);
}, 30_000);

test('the jobs of a worker that was killed are done by others within a minute', async () => {
  const { id: ticketId } = await aTicket(desk.db);
  await worker.stop();
  await replyToTicket(desk.as(await anAgent(desk.db)), { ticketId, body: 'Here I am.' });
  const before = await count('letter');
  await killedWhileWorking();

  worker = await aWorker();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await count('letter')).toBe(before);
  await desk.db`update graphile_worker._private_jobs set locked_at = now() - interval '31 seconds'`;
  await releaseAbandonedJobs(desk.db, new Set());

  await expect.poll(() => count('letter'), { timeout: 5000 }).toBe(before + 1);
});

/** A process that takes the next job and is killed before it has done it. */
async function killedWhileWorking() {
  const program = `
    import { run } from 'graphile-worker';
    const mail = () => { console.log('taken'); return new Promise(() => {}); };
    await run({ connectionString: process.env.URL, taskList: { mail }, noHandleSignals: true });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: new URL('.', import.meta.url),
    env: { ...process.env, URL: desk.databaseUrl, NO_LOG_SUCCESS: '1' },
  });
  for await (const chunk of child.stdout) if (String(chunk).includes('taken')) break;
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

test('own jobs are not taken for abandoned', async () => {
  await desk.db`select from graphile_worker.add_job('nobody_does_this')`;
  await desk.db`update graphile_worker._private_jobs
    set locked_by = 'me', locked_at = now() - interval '1 hour'`;

  await releaseAbandonedJobs(desk.db, new Set(['me']));

  expect(await desk.db`select locked_by from graphile_worker.jobs`).toEqual([{ lockedBy: 'me' }]);
  await desk.db`delete from graphile_worker._private_jobs`;
});

test('a job that fails is reported in a line and tried again', async () => {
  const { id: ticketId } = await aTicket(desk.db);
  await aMessage(desk.db, { ticketId });

  await desk.db`select from graphile_worker.add_job('mail', '{"eventId": 7}')`;

  await expect.poll(() => reports.join('\n'), { timeout: 5000 }).toContain('Failed task');
  expect(reports.join('\n').split('\n').length).toBe(reports.length);
  expect(await desk.db`select attempts from graphile_worker.jobs`).toEqual([{ attempts: 1 }]);
});
