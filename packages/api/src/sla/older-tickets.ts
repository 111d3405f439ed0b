import { type Database, runText } from '../platform/database.ts';
import { found } from '../platform/refusal.ts';
import { olderTicketsOf } from './newest.ts';
import { findPolicies } from './promises.store.ts';

/** Refuses a policy that there is not. */
export const findPolicy = async (db: Database, policyId: string) =>
  found(
    (await findPolicies(db)).find(({ id }) => id === policyId),
    'policy',
  );

export async function countOlderTickets(db: Database, policyId: string): Promise<number> {
  const [counted] = await runText<{ count: number }>(
    db,
    `select count(*)::integer as count ${olderTicketsOf('$1')}`,
    [policyId],
  );
  return counted?.count ?? 0;
}
