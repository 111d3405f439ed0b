import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import type { Tick } from '../platform/live.ts';
import { type Expression, openScope } from '../platform/tree.ts';
import { onBoard } from './board.tree.ts';
import { ticketVisible } from './ticket.policy.ts';

/** Which of the board's cards changed since the last tick. */
export interface BoardTick {
  shown: string[];
  removed: string[];
}

async function findShown(context: Context, filter: Expression, among: string[] | null) {
  const scope = openScope(context.viewer);
  const some = among === null ? '' : `and t.id = any(${scope.bind(among)}::text[])`;
  const rows = await runText<{ id: string }>(
    context.db,
    `select t.id from ticket t where ${onBoard(filter)('t', scope)} and ${ticketVisible('t', scope)} ${some}`,
    scope.params,
  );
  return rows.map(({ id }) => id);
}

/**
 * Ticks at once, with nothing, and then with what changed. It remembers which cards are shown, so
 * that a card is only said to be gone to a viewer who had it.
 */
export async function watchBoard(
  context: Context,
  filter: Expression,
): Promise<AsyncIterableIterator<BoardTick>> {
  const ticks: AsyncIterableIterator<Tick> = context.live.subscribe('board');
  const known = new Set(await findShown(context, filter, null));

  const next = async (): Promise<IteratorResult<BoardTick>> => {
    for (;;) {
      const tick = await ticks.next();
      if (tick.done) return { done: true, value: undefined };
      const changed = [...tick.value];
      const shown = changed.length === 0 ? [] : await findShown(context, filter, changed);
      const removed = changed.filter((id) => known.has(id) && !shown.includes(id));
      for (const id of shown) known.add(id);
      for (const id of removed) known.delete(id);
      const concerned = changed.length === 0 || shown.length > 0 || removed.length > 0;
      if (concerned) return { done: false, value: { shown, removed } };
    }
  };
  const source: AsyncIterableIterator<BoardTick> = {
    next,
    return: async () => {
      await ticks.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => source,
  };
  return source;
}
