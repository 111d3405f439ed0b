import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { addJob } from '../platform/job.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { Refusal } from '../platform/refusal.ts';
import { allowPromises } from './allow-promises.ts';
import { countOlderTickets, findPolicy } from './older-tickets.ts';
import { lockPromises } from './promises.store.ts';
import { reapplyJob } from './reapply-tickets.ts';
import type { ReapplySlaPolicyInput } from './sla-policy.input.ts';

/** Has the open tickets of a policy brought to its newest version, by a job that can be watched. */
export async function reapplySlaPolicy(context: Context, { policyId }: ReapplySlaPolicyInput) {
  const startedBy = allowPromises(context);
  return change(context, async (change) => {
    const { tx } = change;
    await lockPromises(tx);
    await findPolicy(tx, policyId);
    const runs = 'select from sla_reapplication where policy_id = $1 and finished_at is null';
    if ((await runText(tx, runs, [policyId])).length > 0) {
      throw new Refusal(
        'CONFLICT',
        'This policy is being applied anew already. Wait for its end.',
        {
          reason: 'ALREADY_RUNNING',
        },
      );
    }
    const total = await countOlderTickets(tx, policyId);
    const [run] = await runText<{ id: string }>(
      tx,
      `insert into sla_reapplication (policy_id, started_by, started_at, total)
       values ($1, $2, $3, $4) returning id`,
      [policyId, startedBy, context.now(), total],
    );
    const reapplicationId = run?.id ?? '';
    addJob(change, reapplyJob, { reapplicationId });
    recordAtDesk(change, { kind: 'sla_policy.reapplied', policyId, reapplicationId });
    change.wake('policies');
    return { id: policyId };
  });
}
