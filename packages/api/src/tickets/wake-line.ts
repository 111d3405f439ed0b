import type { Change } from '../platform/change.ts';

/** Tells everybody who stands in these queues, or watches them, that a place may have changed. */
export function wakeLine({ wake }: Change, ...queueIds: string[]) {
  for (const queueId of new Set(queueIds)) wake(`queue:${queueId}`);
}
