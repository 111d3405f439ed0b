import type { BreachCause } from '@hlm-desk/shared/sla/timers';

/** Why the desk did by itself what it did, as the ledger says it. */
export const policyMatched = 'It is the first policy whose conditions the ticket meets.';

/** Causes of what is done to many at once: nobody is told of each. */
export const bulkCauses: readonly string[] = [];

const shortened: Record<BreachCause, string> = {
  PRIORITY_CHANGED: 'Less time is promised since the priority was changed.',
  POLICY_CHANGED: 'Less time is promised since another policy applies.',
};

export const whyDue = (cause: BreachCause | null) =>
  cause === null ? 'So much time has passed.' : shortened[cause];
