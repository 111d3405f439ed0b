import type { SlaPolicy, SlaStep } from '@hlm-desk/shared/sla/policy';
import { breachStep, isBreach, nameOf, warningStep } from '@hlm-desk/shared/sla/steps';
import type { Database } from '../platform/database.ts';
import { findApplied, type Pin } from './policy.store.ts';

/** The steps of a ticket's timers, and by which name each is told only once. */
export interface Plan {
  steps: readonly SlaStep[];
  nameOf: (step: SlaStep) => string;
}

/** A policy may name the warning that there is anyway. */
const onePerName = (steps: readonly SlaStep[]) => [
  ...new Map(steps.map((step) => [nameOf(step), step])).values(),
];

/** The breach is told once and for all, the other steps once for each version of the policy. */
export const planFor = (policy: SlaPolicy | undefined, policyVersionId: string | null): Plan => ({
  steps: onePerName([warningStep, breachStep, ...(policy?.steps ?? [])]),
  nameOf: (step) => (isBreach(step) ? 'breach' : `${policyVersionId} ${nameOf(step)}`),
});

export const planOf = async (db: Database, pin: Pin): Promise<Plan> =>
  planFor((await findApplied(db, pin))?.policy, pin.policyVersionId);
