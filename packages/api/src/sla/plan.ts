import type { SlaStep } from '@hlm-desk/shared/sla/policy';
import { breachStep, isBreach, nameOf } from '@hlm-desk/shared/sla/steps';
import type { Database } from '../platform/database.ts';
import { findApplied, type Pin } from './policy.store.ts';

/** The steps of a ticket's timers, and by which name each is told only once. */
export interface Plan {
  steps: readonly SlaStep[];
  nameOf: (step: SlaStep) => string;
}

/** The breach is told once and for all, the other steps once for each version of the policy. */
export async function planOf(db: Database, pin: Pin): Promise<Plan> {
  const applied = await findApplied(db, pin);
  return {
    steps: [breachStep, ...(applied?.policy.steps ?? [])],
    nameOf: (step) => (isBreach(step) ? 'breach' : `${pin.policyVersionId} ${nameOf(step)}`),
  };
}
