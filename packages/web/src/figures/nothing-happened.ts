import type { Figures } from './figures-query.ts';

type Counted = Pick<
  Figures['total'],
  'opened' | 'reopened' | 'resolved' | 'firstResponse' | 'waiting' | 'satisfaction' | 'sla'
>;

/** Whether a time has no figures at all. */
export const nothingHappened = (counted: Counted) =>
  [
    counted.opened,
    counted.reopened,
    counted.resolved,
    counted.firstResponse.count,
    counted.waiting.count,
    counted.satisfaction.answers,
    ...counted.sla.map(({ met, breached }) => met + breached),
  ].every((count) => count === 0);
