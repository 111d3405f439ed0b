import type { BreachCause } from '@hlm-desk/shared/sla/timers';

/** Why the desk did by itself what it did, as the ledger says it. */
export const policyMatched = 'It is the first policy whose conditions the ticket meets.';

/** A bulk change: whoever is told of single ones is not told of it. */
export const policyReapplied =
  'The policy was applied anew to all open tickets that it promises something.';

/** Causes of what is done to many at once: nobody is told of each. */
export const bulkCauses: readonly string[] = [policyReapplied];

const shortened: Record<BreachCause, string> = {
  PRIORITY_CHANGED: 'Less time is promised since the priority was changed.',
  POLICY_CHANGED: 'Less time is promised since another policy applies.',
};

export const whyDue = (cause: BreachCause | null) =>
  cause === null ? 'So much time has passed.' : shortened[cause];
