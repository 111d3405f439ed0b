import type { SlaPolicy, SlaStep, SlaTarget } from './policy.ts';
import { nameOf } from './steps.ts';

export const policyFaultKinds = [
  'TARGET_TOO_SHORT',
  'TARGET_TOO_LONG',
  'TARGET_TWICE',
  'PERCENT_OUT_OF_RANGE',
  'STEP_TOO_FAR',
  'STEP_BEFORE_START',
  'STEP_TWICE',
] as const;

/** Why a policy cannot be used. */
export interface PolicyFault {
  kind: (typeof policyFaultKinds)[number];
  /** Where: `targets.3`, `steps.0`. */
  at: string;
}

export const shortestTarget = 60;
const day = 86_400;
export const longestTarget = 366 * day;
export const farthestStep = 30 * day;

function* faultsOfTargets(targets: readonly SlaTarget[]): Generator<PolicyFault> {
  const seen = new Set<string>();
  for (const [index, { priority, metric, seconds }] of targets.entries()) {
    const at = `targets.${index}`;
    if (!(seconds >= shortestTarget)) yield { kind: 'TARGET_TOO_SHORT', at };
    if (seconds > longestTarget) yield { kind: 'TARGET_TOO_LONG', at };
    if (seen.has(`${priority} ${metric}`)) yield { kind: 'TARGET_TWICE', at };
    seen.add(`${priority} ${metric}`);
  }
}

/** All of the target is the breach, which has no share of its own. */
const isShare = (percent: number) => Number.isInteger(percent) && percent >= 1 && percent <= 99;

/** It would come at once and say that much more time is left than there is. */
const isBeforeStart = (step: SlaStep, targets: readonly SlaTarget[]) =>
  'afterSeconds' in step &&
  targets.some(
    ({ metric, seconds }) =>
      (step.metrics?.includes(metric) ?? true) && -step.afterSeconds >= seconds,
  );

function* faultsOfSteps({
  steps,
  targets,
}: Pick<SlaPolicy, 'targets' | 'steps'>): Generator<PolicyFault> {
  const seen = new Set<string>();
  for (const [index, step] of steps.entries()) {
    const at = `steps.${index}`;
    if ('percent' in step) {
      if (!isShare(step.percent)) yield { kind: 'PERCENT_OUT_OF_RANGE', at };
    } else if (!(Math.abs(step.afterSeconds) <= farthestStep)) yield { kind: 'STEP_TOO_FAR', at };
    else if (isBeforeStart(step, targets)) yield { kind: 'STEP_BEFORE_START', at };
    if (seen.has(nameOf(step))) yield { kind: 'STEP_TWICE', at };
    seen.add(nameOf(step));
  }
}

/** What is wrong with a policy, first things first; empty where it can be used. */
export const policyFaults = ({
  targets,
  steps,
}: Pick<SlaPolicy, 'targets' | 'steps'>): PolicyFault[] => [
  ...faultsOfTargets(targets),
  ...faultsOfSteps({ steps, targets }),
];
