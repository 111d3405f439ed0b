import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

const later = (ms: number, log: unknown[], what: unknown) => async () => {
  await pause(ms);
  log.push(what);
};

test('what comes closely together in one lane is done by its place, one at a time', async () => {
  const take = inTurn();
  const log: unknown[] = [];

  await Promise.all([
    take('one', 3, later(0, log, 3)),
    take('one', 1, later(30, log, 1)),
    take('one', 2, later(10, log, 2)),
  ]);

  expect(log).toEqual([1, 2, 3]);
});

test('one lane does not wait for another', async () => {
  const take = inTurn();
  const log: unknown[] = [];

  await Promise.all([
    take('one', 1, later(60, log, 'one')),
    take('other', 2, later(0, log, 'other')),
  ]);

  expect(log).toEqual(['other', 'one']);
});

test('what fails says so to whoever asked for it, and lets the next one go', async () => {
  const take = inTurn();
  const failing = take('one', 1, () => Promise.reject(new Error('no')));
  const next = take('one', 2, async () => 'done');

  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
