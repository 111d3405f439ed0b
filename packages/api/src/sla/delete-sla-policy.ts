import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { found } from '../platform/refusal.ts';
import { allowPromises } from './allow-promises.ts';
import { ticketsOf } from './newest.ts';
import { findPolicies, lockPromises } from './promises.store.ts';
import type { DeleteSlaPolicyInput } from './sla-policy.input.ts';

/**
 * Takes a policy away: it is for no ticket any more. Open tickets keep what they were promised by it
 * until their next change, when the first policy applies whose conditions they meet then.
 */
export async function deleteSlaPolicy(context: Context, { policyId }: DeleteSlaPolicyInput) {
  allowPromises(context);
  return change(context, async (change) => {
    const { tx } = change;
    await lockPromises(tx);
    found(
      (await findPolicies(tx)).find(({ id }) => id === policyId),
      'policy',
    );
    const at = context.now();
    await runText(tx, 'update sla_policy set deleted_at = $2 where id = $1', [policyId, at]);
    const [kept] = await runText<{ count: number }>(
      tx,
      `select count(*)::integer as count ${ticketsOf('$1')}`,
      [policyId],
    );
    recordAtDesk(change, { kind: 'sla_policy.deleted', policyId });
    change.wake('policies');
    return { policyId, keptTicketCount: kept?.count ?? 0 };
  });
}
