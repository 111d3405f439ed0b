import { afterAll, expect, test } from 'vitest';
import { stillClock } from '../../test/clock.ts';
import { testDatabase } from '../../test/database.ts';
import { giveBack, limit, refuseAbove } from './limit.ts';

const { client: db, close } = await testDatabase();
afterAll(close);

const allowance = { tokens: 3, refillPerSecond: 0.1 };

/** Tries so often, one after the other, and tells how often it was allowed. */
async function tries(count: number, id: string, now: Date) {
  let allowed = 0;
  for (let n = 0; n < count; n++) if ((await limit(db, id, allowance, now)).allowed) allowed++;
  return allowed;
}

test('a burst is allowed up to what there is, and refused beyond', async () => {
  const { now } = stillClock();

  expect(await tries(10, 'burst', now())).toBe(3);
});

test('twenty tries at the same moment get no more than there is', async () => {
  const { now } = stillClock();

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => limit(db, 'at once', allowance, now())),
  );

  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(3);
});

test('a refusal says when to come back, and coming back then works', async () => {
  const { now, advance } = stillClock();
  await tries(3, 'waits', now());

  const { retryAfterSeconds } = await limit(db, 'waits', allowance, now());
  advance({ seconds: retryAfterSeconds - 1 });
  const early = await limit(db, 'waits', allowance, now());
  advance({ seconds: 1 });

  expect(retryAfterSeconds).toBe(10);
  expect(early).toEqual({ allowed: false, retryAfterSeconds: 1 });
  expect(await tries(2, 'waits', now())).toBe(1);
});

test('refused tries do not make the wait longer', async () => {
  const { now, advance } = stillClock();
  await tries(100, 'knocks', now());

  advance({ seconds: 10 });

  expect(await tries(5, 'knocks', now())).toBe(1);
});

test('a long pause refills no more than the whole', async () => {
  const { now, advance } = stillClock();
  await tries(3, 'sleeps', now());

  advance({ days: 7 });

  expect(await tries(10, 'sleeps', now())).toBe(3);
});

test('a clock that was set back neither locks out nor opens the gate', async () => {
  const { now, advance } = stillClock();
  await tries(3, 'set back', now());

  advance({ hours: -1 });
  const refused = await limit(db, 'set back', allowance, now());
  advance({ seconds: 10 });

  expect(refused).toEqual({ allowed: false, retryAfterSeconds: 10 });
  expect(await tries(5, 'set back', now())).toBe(1);
});

test.each([3, 4])('after %i tries, what is given back can be taken again', async (count) => {
  const { now } = stillClock();
  const id = `returns after ${count}`;
  await tries(count, id, now());

  await giveBack(db, id, allowance);

  expect(await tries(5, id, now())).toBe(1);
});

test('each name has a bucket of its own, and the name itself is not kept', async () => {
  const { now } = stillClock();
  await tries(5, 'someone@example.com', now());

  expect(await tries(1, 'somebody.else@example.com', now())).toBe(1);
  expect(await db`select from rate_limit where id like '%@%'`).toHaveLength(0);
});

test.each([
  [{ tokens: 1, refillPerSecond: 1 }, 'in 1 second.'],
  [{ tokens: 1, refillPerSecond: 1 / 45 }, 'in 45 seconds.'],
  [{ tokens: 1, refillPerSecond: 1 / 1200 }, 'in 20 minutes.'],
])('the refusal says the wait in words: %o', async (scarce, words) => {
  const { now } = stillClock();
  await refuseAbove(db, words, scarce, now());

  await expect(refuseAbove(db, words, scarce, now())).rejects.toMatchObject({
    message: expect.stringContaining(words),
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 1 / scarce.refillPerSecond },
  });
});
