import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../platform/context.ts';
import type { Tick } from '../platform/live.ts';

/** Nobody reads numbers that change faster. */
const everyMs = 500;

/** Ticks at once and after changes of tickets; what changes within a moment is one tick. */
export function watchWorkload({ live }: Context): AsyncIterableIterator<Tick> {
  const ticks = live.subscribe('board');
  let next = 0;
  const source: AsyncIterableIterator<Tick> = {
    async next() {
      const tick = await ticks.next();
      const early = next - performance.now();
      if (!tick.done && early > 0) await pause(early);
      next = performance.now() + everyMs;
      return tick;
    },
    return: async () => (await ticks.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]: () => source,
  };
  return source;
}
