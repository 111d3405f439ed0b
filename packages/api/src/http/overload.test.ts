import { expect, test } from 'vitest';
import { Overload } from './overload.ts';

test('what is too much at once is told so at once, until something has been done', async () => {
  const overload = new Overload(2);
  let open = (_done: string) => {};
  const opened = new Promise<string>((resolve) => {
    open = resolve;
  });
  const running = [overload.within(() => opened), overload.within(() => opened)];

  await expect(overload.within(async () => 'third')).rejects.toMatchObject({
    status: 503,
    extensions: { code: 'RATE_LIMITED', reason: 'BUSY', retryAfterSeconds: 1 },
  });
  open('done');
  expect(await Promise.all(running)).toEqual(['done', 'done']);
  expect(await overload.within(async () => 'third')).toBe('third');
});

test('what fails makes room, too', async () => {
  const overload = new Overload(1);

  await expect(overload.within(() => Promise.reject(new Error('no')))).rejects.toThrow('no');

  expect(await overload.within(async () => 'next')).toBe('next');
});
