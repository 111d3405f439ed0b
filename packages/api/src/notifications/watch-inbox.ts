import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../platform/context.ts';
import { readTree } from '../platform/read-tree.ts';
import { notificationTree } from './notification.tree.ts';

/** What a person is told from now on, read as it comes; what they may not see any more is left out. */
export function newNotifications(
  context: Context,
  info: GraphQLResolveInfo,
  personId: string,
): AsyncIterableIterator<object> {
  const ticks = context.live.subscribe(`inbox:${personId}`);
  const waiting: string[] = [];

  const read = (id: string) =>
    readTree({
      context,
      info,
      type: notificationTree,
      where: (row, { bind }) => `${row}.id = ${bind(id)}`,
    });

  const told: AsyncIterableIterator<object> = {
    async next() {
      for (;;) {
        const id = waiting.shift();
        const notification = id === undefined ? null : await read(id);
        if (notification) return { done: false, value: notification };
        if (id !== undefined) continue;
        const tick = await ticks.next();
        if (tick.done) return tick;
        waiting.push(...[...tick.value].filter((changed) => changed.startsWith('ntf_')));
      }
    },
    async return() {
      await ticks.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => told,
  };
  return told;
}
