import type { Place } from './use-place.ts';

/** By when somebody should answer: the late end of the range, so that it is rarely too early. */
export function expectedBy({ asOf, estimatedWait }: Place) {
  if (!estimatedWait) return null;
  return new Date(new Date(asOf).getTime() + estimatedWait.highSeconds * 1000);
}
