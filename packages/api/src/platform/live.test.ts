import { expect, test } from 'vitest';
import { Live } from './live.ts';

const ticket = 'ticket:tkt_1';

test('a watcher ticks at once, and then after every change', async () => {
  const live = new Live();
  const ticks = live.subscribe(ticket, 'board');

  expect((await ticks.next()).value).toEqual(new Set());
  const second = ticks.next();
  live.publish('board', 'tkt_1');

  expect((await second).value).toEqual(new Set(['tkt_1']));
});

test('a burst of changes is one tick', async () => {
  const live = new Live();
  const ticks = live.subscribe('board');
  await ticks.next();

  for (const changed of ['tkt_1', 'tkt_2', 'tkt_1']) live.publish('board', changed);

  expect((await ticks.next()).value).toEqual(new Set(['tkt_1', 'tkt_2']));
  const pending = ticks.next();
  await ticks.return?.();
  expect(await pending).toEqual({ done: true, value: undefined });
});

test('nothing stays behind of ten thousand watchers who come and go, asleep or awake', async () => {
  const live = new Live();

  const watchers = Array.from({ length: 10_000 }, (_, n) => live.subscribe(`ticket:tkt_${n % 7}`));
  const asleep = watchers.map(async (watcher) => {
    await watcher.next();
    return watcher.next();
  });
  await Promise.all(watchers.map((watcher) => watcher.return?.()));

  expect(new Set((await Promise.all(asleep)).map(({ done }) => done))).toEqual(new Set([true]));
  expect(live.size).toBe(0);
});

test('what is published is carried to other processes, what came from there is not', () => {
  const live = new Live();
  const carried: string[] = [];
  const stop = live.carry((topic, changed) => carried.push(`${topic} ${changed}`));

  live.publish('board', 'tkt_1');
  live.wake('board', 'tkt_2');
  stop();
  live.publish('board', 'tkt_3');

  expect(carried).toEqual(['board tkt_1']);
});
