import { isDeepStrictEqual } from 'node:util';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { Refusal } from '../platform/refusal.ts';
import { allowPromises } from './allow-promises.ts';
import { findPolicies, lockPromises, savePlaces } from './promises.store.ts';
import type { ReorderSlaPoliciesInput } from './sla-policy.input.ts';

/** Says in which order policies are tried. Open tickets are looked at again at their next change. */
export async function reorderSlaPolicies(context: Context, { policyIds }: ReorderSlaPoliciesInput) {
  allowPromises(context);
  return change(context, async (change) => {
    await lockPromises(change.tx);
    const before = (await findPolicies(change.tx)).map(({ id }) => id);
    if (!isDeepStrictEqual(before.toSorted(), policyIds.toSorted())) {
      throw new Refusal(
        'CONFLICT',
        'These are not the policies that there are, each once. Look at the list again and repeat your change.',
        { reason: 'STALE_LIST', field: 'policyIds', present: before },
      );
    }
    if (isDeepStrictEqual(before, policyIds)) return true;
    await savePlaces(change.tx, policyIds);
    recordAtDesk(change, { kind: 'sla_policies.reordered', policyIds });
    change.wake('policies');
    return true;
  });
}
