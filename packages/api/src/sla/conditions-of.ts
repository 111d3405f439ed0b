import type { Database } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { type Conditions, unknownOf } from './promises.store.ts';
import type { SlaConditionsInput } from './sla-policy.input.ts';

const things = [
  ['categoryIds', 'category', 'category'],
  ['queueIds', 'queue', 'queue'],
  ['organisationIds', 'organisation', 'organisation'],
  ['customerIds', 'person', 'customer'],
] as const;

const most = 500;

/** Which tickets a policy is for, out of what was written: each thing once, and none that is not there. */
export async function conditionsOf(
  db: Database,
  { channels, ...input }: SlaConditionsInput,
): Promise<Conditions> {
  const conditions: Conditions = {
    categoryIds: [],
    queueIds: [],
    organisationIds: [],
    customerIds: [],
    channels: [...new Set(channels ?? [])].sort(),
  };
  for (const [part, table, what] of things) {
    const field = `conditions.${part}`;
    const ids = [...new Set(input[part] ?? [])].sort();
    if (ids.length > most) {
      const text = `Please leave out some: there may be ${most} at most.`;
      throw new Refusal('INVALID', text, { field });
    }
    if ((await unknownOf(db, table, ids)).length > 0) {
      const text = `A chosen ${what} does not exist any more. Choose again.`;
      throw new Refusal('INVALID', text, { reason: 'UNKNOWN', field });
    }
    conditions[part] = ids;
  }
  return conditions;
}
