import { dueIn } from './pauses.ts';
import type { SlaStep } from './policy.ts';
import type { SlaTimer } from './timers.ts';

/** A moment of a timer at which the desk acts. */
export interface StepMoment {
  step: SlaStep;
  at: number;
}

/** The deadline itself. */
export const breachStep: SlaStep = { afterSeconds: 0 };

export const isBreach = (step: SlaStep) => nameOf(step) === nameOf(breachStep);

/** A quarter of the time is left: what is shown of a timer changes. */
export const warningStep: SlaStep = { percent: 75 };

/** `75%`, `-1800s`, `0s`: by which a step is told from the others of its policy. */
export const nameOf = (step: SlaStep) =>
  'percent' in step ? `${step.percent}%` : `${step.afterSeconds}s`;

/** How much of a target has passed at a step, in seconds. */
const passedAt = (step: SlaStep, seconds: number) =>
  'percent' in step ? (seconds * step.percent) / 100 : Math.max(seconds + step.afterSeconds, 0);

/**
 * When a step of a timer comes; null while it stands still before that, where nothing is promised,
 * and if it has ended by then. What was due before it was promised comes when it is promised.
 */
export function momentOf(timer: SlaTimer, step: SlaStep): number | null {
  const { targetSeconds, aimedAt, endedAt, breachedAt } = timer;
  if (breachedAt !== null && isBreach(step)) return breachedAt;
  if (targetSeconds === null) return null;
  const moment = dueIn(timer.time, timer, passedAt(step, targetSeconds) * 1000);
  if (moment === null) return null;
  const at = Math.max(moment, aimedAt);
  return endedAt !== null && at >= endedAt ? null : at;
}

/** The moments of the steps that come, in order; of two at once the one that is nearer to the start. */
export const momentsOf = (timer: SlaTimer, steps: readonly SlaStep[]): StepMoment[] =>
  steps
    .toSorted(
      (a, b) => passedAt(a, timer.targetSeconds ?? 0) - passedAt(b, timer.targetSeconds ?? 0),
    )
    .flatMap((step) => {
      const at = momentOf(timer, step);
      return at === null ? [] : [{ step, at }];
    })
    .sort((a, b) => a.at - b.at);
