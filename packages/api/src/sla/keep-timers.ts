import { breachStep, isBreach, momentsOf } from '@hlm-desk/shared/sla/steps';
import type { SlaTimer } from '@hlm-desk/shared/sla/timers';
import type { Change, Recorded } from '../platform/change.ts';
import { record } from '../platform/ledger.ts';
import { isStaff } from '../platform/viewer.ts';
import { policyMatched, whyDue } from './causes.ts';
import { type Plan, planOf } from './plan.ts';
import { reckon } from './reckon.ts';
import { stepEvent } from './step-event.ts';
import { pin, rowOf, savedTimers } from './timer.store.ts';

/**
 * Follows whatever is recorded of tickets: looks which policy applies, and reckons their timers
 * anew from all that happened to them. It is the same reckoning whenever it is made.
 */
export async function keepTimers(change: Change, recorded: readonly Recorded[]) {
  for (const ticketId of new Set(recorded.map((entry) => entry.ticketId))) {
    const events = recorded.filter((entry) => entry.ticketId === ticketId);
    if (events.some(({ event }) => concerns(event.kind)))
      await keepTimersOf(change, ticketId, events);
  }
}

/** What can change a timer, or which policy applies. */
const concerns = (kind: string) => !beside.has(kind);

const beside = new Set([
  'ticket.claimed',
  'ticket.assigned',
  'ticket.escalation_requested',
  'ticket.escalation_withdrawn',
  'ticket.followed_up',
  'ticket.reminded',
  'ticket.survey_sent',
  'ticket.rated',
  'ticket.triaged',
  'message.noted',
  'sla.warned',
  'sla.breached',
]);

/** The steps whose moment is past. A breach counts as told only where it is recorded. */
const passedSteps = (timer: SlaTimer, plan: Plan, now: Date) =>
  momentsOf(timer, plan.stepsOf(timer.metric))
    .filter(({ step, at }) => at <= now.getTime() && !isBreach(step))
    .map(({ step }) => plan.nameOf(step));

/** By what is promised since this moment. */
const becomesLate = ({ breachedAt, breachCause }: SlaTimer, now: Date) =>
  breachedAt === now.getTime() && breachCause === 'POLICY_CHANGED';

/** Reckons a ticket's timers from its ledger, as they are kept anyway. */
export const reckonTimers = (change: Change, ticketId: string) =>
  keepTimersOf(change, ticketId, []);

async function keepTimersOf(change: Change, ticketId: string, recorded: readonly Recorded[]) {
  const { tx, context } = change;
  const now = context.now();
  const byStaff = isStaff(context.viewer);
  const recent = recorded.map(({ event }) => ({ event, at: now.getTime(), byStaff }));
  const { standing, repinned, timers } = await reckon(tx, { ticketId, recent, now });
  if (repinned) {
    record(change, ticketId, { kind: 'sla.applied', ...repinned }, { cause: policyMatched });
    pin(change, ticketId, repinned);
  }
  const present = repinned ?? standing;
  if (present.policyVersionId === null && standing.told.length === 0) return;

  const plan = await planOf(tx, present);
  // What a match applies is recorded above: this one was applied anew, to many at once.
  const reapplied = recorded.some(({ event }) => event.kind === 'sla.applied');
  const rows = timers.map((timer) => {
    const told = standing.told.find(
      ({ metric, round }) => metric === timer.metric && round === timer.round,
    );
    const before = told?.stepsDone ?? [];
    // Of what has ended nothing is told by what applies only since then.
    const isOver = repinned !== null && timer.endedAt !== null;
    const done = reapplied || isOver ? passedSteps(timer, plan, now) : [];
    if (reapplied && told && becomesLate(timer, now) && !before.includes(plan.nameOf(breachStep))) {
      done.push(plan.nameOf(breachStep));
      const { metric } = timer;
      const late = stepEvent(breachStep, { timerId: told.id, metric, toldIds: [] });
      record(change, ticketId, late, { cause: whyDue(timer.breachCause) });
    }
    return { ...rowOf(timer, plan, [...before, ...done]), steps_done: done };
  });
  change.last(savedTimers(ticketId, rows));
}
