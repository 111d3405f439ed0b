import { expect, test } from 'vitest';
import { TokenBuckets } from './token-buckets.ts';

const allowance = { capacity: 100, refillPerSecond: 20 };

test('whoever has spent everything waits until there is enough again', () => {
  const buckets = new TokenBuckets();

  expect(buckets.take('sarah', 90, allowance, 0)).toMatchObject({ allowed: true, remaining: 10 });
  expect(buckets.take('sarah', 50, allowance, 0)).toEqual({
    allowed: false,
    remaining: 10,
    retryAfterSeconds: 2,
  });
  expect(buckets.take('sarah', 50, allowance, 2000)).toMatchObject({ allowed: true, remaining: 0 });
});

test('a bucket does not run over, and a clock that goes back takes nothing away', () => {
  const buckets = new TokenBuckets();
  buckets.take('sarah', 40, allowance, 10_000);

  expect(buckets.remaining('sarah', allowance, 5_000)).toBe(60);
  expect(buckets.remaining('sarah', allowance, 99_000)).toBe(100);
});

test('one caller does not spend what is another’s', () => {
  const buckets = new TokenBuckets();
  buckets.take('sarah', 100, allowance, 0);

  expect(buckets.take('laura', 100, allowance, 0).allowed).toBe(true);
});

test('callers who have not asked for long are forgotten', () => {
  const buckets = new TokenBuckets();
  for (let caller = 0; caller <= 10_000; caller++) buckets.take(`${caller}`, 1, allowance, 0);

  buckets.take('one more', 1, allowance, 60_000);

  expect(buckets.size).toBe(1);
});
