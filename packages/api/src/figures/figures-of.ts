import { dueOf, type SlaTimer, SlaTimers } from '@hlm-desk/shared/sla/timers';
import { factsOf } from '../sla/facts-of.ts';
import { Course } from './course.ts';
import type { Figure } from './figure.table.ts';
import type { Applied, TicketHistory } from './ticket-history.ts';

/** Whatever is measured of a ticket, out of all that happened to it and of nothing else. */
export function figuresOf(history: TicketHistory, applied: Applied): Figure[] {
  if (history.entries[0]?.event.kind !== 'ticket.opened') return [];
  const course = new Course(history);
  const promised = new SlaTimers();
  for (const [index, entry] of history.entries.entries()) {
    for (const fact of factsOf(entry, applied)) promised.take(fact);
    course.take(entry, index, applied);
  }
  return [
    ...course.figures,
    ...promised.timers.flatMap((timer) => decided(timer, course)),
    ...ratings(history, course),
    ...shownWait(history, course),
  ];
}

/**
 * A promise is decided where it was kept or broken. One that still runs will be broken at its
 * deadline, unless something happens before: so it stands there, and counts from that moment on.
 */
function decided(timer: SlaTimer, course: Course): Figure[] {
  const { metric, round: nth, state, breachedAt, endedAt } = timer;
  const brokenAt = breachedAt ?? (state === 'RUNNING' ? dueOf(timer) : null);
  if (brokenAt !== null) return [course.figure(metric, brokenAt, { nth, held: false })];
  const isKept = state === 'FULFILLED' && endedAt !== null;
  return isKept ? [course.figure(metric, endedAt, { nth, held: true })] : [];
}

/** Counted with whoever had solved what is rated. */
const ratings = (history: TicketHistory, course: Course): Figure[] =>
  history.ratings.map(({ resolution, at, ...scores }) => {
    const rated = course.resolutions.findLast(({ reopenings }) => reopenings === resolution);
    const { teamId, agentId, priority } = rated?.figure ?? course.at(at);
    const own = { nth: resolution + 1, teamId, agentId, priority, ...scores };
    return course.figure('RATED', at, own);
  });

function shownWait({ shownWait }: TicketHistory, course: Course): Figure[] {
  const taken = course.figures.find(({ kind }) => kind === 'TAKEN');
  if (!taken || !shownWait || taken.at < shownWait.at) return [];
  const seconds = Math.floor((taken.at - shownWait.at) / 1000);
  const held = shownWait.lowSeconds <= seconds && seconds <= shownWait.highSeconds;
  return [{ ...taken, kind: 'WAIT_SHOWN', seconds, businessSeconds: null, held }];
}
