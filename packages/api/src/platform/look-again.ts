import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from './context.ts';
import type { Failed } from './report-failures.ts';

/**
 * Looks every so often for what is due, and again at once where something was, until it is stopped;
 * the database may come and go meanwhile. `look` gives how much it found; what goes wrong is `failed`.
 */
export function lookAgain(
  desk: Desk,
  everyMs: number,
  look: (desk: Desk) => Promise<number>,
  failed: Failed,
): () => Promise<void> {
  const stopped = new AbortController();
  const looking = (async () => {
    while (!stopped.signal.aborted) {
      // While the database is away nothing is lost: it is found when it is back.
      const found = await look(desk).catch((error: unknown) => {
        if (!stopped.signal.aborted) failed(look.name, error);
        return 0;
      });
      if (found === 0) await pause(everyMs, undefined, stopped).catch(() => {});
    }
  })();
  return () => {
    stopped.abort();
    return looking;
  };
}
