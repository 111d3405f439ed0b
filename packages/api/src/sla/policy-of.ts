import {
  type SlaMoment,
  type SlaPolicy,
  type SlaStep,
  slaMetrics,
} from '@hlm-desk/shared/sla/policy';
import { Refusal } from '../platform/refusal.ts';
import type { SaveSlaPolicyInput, SlaStepInput } from './sla-policy.input.ts';

const mostSteps = 20;

const unique = <Word>(words: readonly Word[]) => [...new Set(words)];

function momentOf({ percent, afterSeconds }: SlaStepInput, field: string): SlaMoment {
  if (percent != null && afterSeconds == null) return { percent };
  if (afterSeconds != null && percent == null) return { afterSeconds };
  throw new Refusal(
    'INVALID',
    'Say of each step either after which share of the time it comes, or how long after the deadline.',
    { reason: 'NO_MOMENT', field },
  );
}

function stepOf(step: SlaStepInput, index: number): SlaStep {
  const field = `steps.${index}`;
  const metrics = unique(step.metrics ?? slaMetrics);
  if (metrics.length === 0) {
    throw new Refusal('INVALID', 'Choose at least one timer for this step, or remove it.', {
      reason: 'NO_METRIC',
      field,
    });
  }
  return {
    ...momentOf(step, field),
    metrics,
    tell: unique(step.tell ?? ['ASSIGNEE']),
    act: unique(step.act ?? []),
  };
}

/** What a policy promises, out of what was written; whether it can be used is another question. */
export function policyOf(
  input: Pick<SaveSlaPolicyInput, 'targets' | 'pausesOnHold' | 'steps'>,
): SlaPolicy {
  if (input.steps.length > mostSteps) {
    throw new Refusal(
      'INVALID',
      `Please leave out some: there may be ${mostSteps} steps at most.`,
      {
        field: 'steps',
      },
    );
  }
  return {
    targets: input.targets.map(({ priority, metric, seconds, clock }) => ({
      priority,
      metric,
      seconds,
      clock,
    })),
    pausesOnHold: input.pausesOnHold,
    steps: input.steps.map(stepOf),
  };
}
