import { afterAll, expect, test } from 'vitest';
import { desk as aDesk } from '../../test/desk.ts';
import { doJobs } from '../../test/jobs.ts';
import { change } from './change.ts';
import { addJob } from './job.ts';
import { stranger } from './viewer.ts';

const desk = await aDesk();
afterAll(() => desk.close());

const add = (payload: object, options?: Parameters<typeof addJob>[3]) =>
  change(desk.as(stranger), async (change) => addJob(change, 'count', payload, options));

/** The payloads that a worker gets to see now, in order. */
async function done(): Promise<unknown[]> {
  const payloads: unknown[] = [];
  await doJobs(desk.databaseUrl, { count: (payload) => void payloads.push(payload) });
  return payloads;
}

test('a job is done once, whether its task was known before or not', async () => {
  await add({ n: 1 });
  await add({ n: 2 });
  expect(await done()).toEqual([{ n: 1 }, { n: 2 }]);

  await add({ n: 3 });
  expect(await done()).toEqual([{ n: 3 }]);
  expect(await done()).toEqual([]);
});

test('a job of a transaction that fails does not exist', async () => {
  const failing = change(desk.as(stranger), async (change) => {
    addJob(change, 'count', {});
    throw new Error('no');
  });

  await expect(failing).rejects.toThrow('no');
  expect(await done()).toEqual([]);
});

test('a job for later waits, and one under the same key takes its place', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000);
  await add({ n: 1 }, { runAt: tomorrow, jobKey: 'reminder' });
  expect(await done()).toEqual([]);

  await add({ n: 2 }, { jobKey: 'reminder' });
  expect(await done()).toEqual([{ n: 2 }]);
});

test('a job that fails is tried again until it may not any more', async () => {
  const failed = new Promise((resolve) => setTimeout(resolve, 0));
  await add({}, { maxAttempts: 1 });
  await doJobs(desk.databaseUrl, {
    count: () => failed.then(() => Promise.reject(new Error('no'))),
  });

  expect(await done()).toEqual([]);
  expect(await desk.db`select attempts, last_error from graphile_worker.jobs`).toEqual([
    { attempts: 1, lastError: 'no' },
  ]);
});
