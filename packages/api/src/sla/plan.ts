import type { SlaMetric, SlaPolicy, SlaStep } from '@hlm-desk/shared/sla/policy';
import { breachStep, isBreach, nameOf, warningStep } from '@hlm-desk/shared/sla/steps';
import type { Database } from '../platform/database.ts';
import { findApplied, type Pin } from './policy.store.ts';

/** The steps of a ticket's timers, and by which name each is told only once. */
export interface Plan {
  stepsOf: (metric: SlaMetric) => readonly SlaStep[];
  nameOf: (step: SlaStep) => string;
}

/** What is told whatever a policy says; it may say of the same moment whom else to tell. */
const always: readonly SlaStep[] = [
  { ...warningStep, tell: ['ASSIGNEE', 'LEAD'] },
  { ...breachStep, tell: ['ASSIGNEE', 'LEAD'] },
];

/** Of two for the same moment the policy's own counts. */
const onePerName = (steps: readonly SlaStep[]) => [
  ...new Map(steps.map((step) => [nameOf(step), step])).values(),
];

/** The breach is told once and for all, the other steps once for each version of the policy. */
export const planFor = (policy: SlaPolicy | undefined, policyVersionId: string | null): Plan => ({
  stepsOf: (metric) =>
    onePerName([
      ...always,
      ...(policy?.steps ?? []).filter(({ metrics }) => metrics?.includes(metric) ?? true),
    ]),
  nameOf: (step) => (isBreach(step) ? 'breach' : `${policyVersionId} ${nameOf(step)}`),
});

export const planOf = async (db: Database, pin: Pin): Promise<Plan> =>
  planFor((await findApplied(db, pin))?.policy, pin.policyVersionId);
