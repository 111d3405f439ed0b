import type { Context } from '../platform/context.ts';
import { rightsKey } from '../platform/viewer.ts';
import { holder } from './holder.ts';

/**
 * The source of whoever holds the token. A socket knows nothing of a token that came with a field,
 * so it is asked again before each value whether the token is still good; when not, it ends.
 */
export async function heldSource<Value>(
  context: Context,
  trackingToken: string | null | undefined,
  open: (held: Context) => Promise<AsyncIterableIterator<Value>>,
): Promise<AsyncIterableIterator<Value>> {
  const held = await holder(context, trackingToken);
  const source = await open(held);
  if (trackingToken == null) return source;

  const rights = rightsKey(held.viewer);
  const end = async (): Promise<IteratorResult<Value>> => {
    await source.return?.();
    return { done: true, value: undefined };
  };
  const checked: AsyncIterableIterator<Value> = {
    async next() {
      const step = await source.next();
      const { viewer } = await holder(context, trackingToken);
      return step.done || rightsKey(viewer) === rights ? step : end();
    },
    return: end,
    [Symbol.asyncIterator]: () => checked,
  };
  return checked;
}
