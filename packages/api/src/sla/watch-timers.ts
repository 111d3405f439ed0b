import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../platform/context.ts';
import { tellDueSteps } from './tell-due-steps.ts';

/** How late a step may be told at most, beside the time that telling takes. */
const lookEveryMs = 100;

/** Looks for steps that are due until it is stopped, while the database comes and goes. */
export function watchTimers(desk: Desk): () => Promise<void> {
  const stopped = new AbortController();
  const watching = (async () => {
    while (!stopped.signal.aborted) {
      // While the database is away nothing is lost: it is told when it is back.
      const told = await tellDueSteps(desk).catch(() => 0);
      if (told === 0) await pause(lookEveryMs, undefined, stopped).catch(() => {});
    }
  })();
  return () => {
    stopped.abort();
    return watching;
  };
}
