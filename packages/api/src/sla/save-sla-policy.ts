import { isDeepStrictEqual } from 'node:util';
import { policyFaults } from '@hlm-desk/shared/sla/policy-fault';
import { type Change, change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { line } from '../platform/text.ts';
import { allowPromises } from './allow-promises.ts';
import { conditionsOf } from './conditions-of.ts';
import { policyOf } from './policy-of.ts';
import {
  type Conditions,
  findCalendars,
  findPolicies,
  insertPolicy,
  insertPolicyVersion,
  lockPromises,
  type NewestPolicy,
  savePlaces,
} from './promises.store.ts';
import { refuseFaults } from './refuse-faults.ts';
import { refuseOutdated, refuseTaken } from './refuse-outdated.ts';
import type { SaveSlaPolicyInput } from './sla-policy.input.ts';
import { tidyPolicy } from './tidy.ts';

/**
 * A new policy, or another version of one. Open tickets keep the version by which they were promised
 * something until it is applied anew; one that begins to be for a ticket waits for its next change.
 */
export async function saveSlaPolicy(context: Context, input: SaveSlaPolicyInput) {
  allowPromises(context);
  return change(context, async (change) => {
    const { tx } = change;
    const name = line(input.name, { field: 'name', max: 80, what: 'a name' });
    const definition = policyOf(input);
    refuseFaults(policyFaults(definition));

    await lockPromises(tx);
    const all = await findPolicies(tx);
    const { policyId = null, calendarId } = input;
    refuseTaken(name, policyId, all);
    if (!(await findCalendars(tx)).some(({ id }) => id === calendarId)) {
      throw new Refusal('INVALID', 'There is no such calendar. Choose another one.', {
        reason: 'UNKNOWN',
        field: 'calendarId',
      });
    }
    const conditions = await conditionsOf(tx, input.conditions);
    const before = policyId === null ? null : found(findIn(all, policyId), 'policy');
    if (before) refuseOutdated(before, input);
    const wanted = { name, calendarId, definition, ...conditions };
    if (!before) return add(change, wanted, all);

    const isSame = isDeepStrictEqual(partsOf(before), partsOf(wanted));
    if (isSame && before.name === name) return { id: before.id };
    const version = before.version + (isSame ? 0 : 1);
    const set = 'update sla_policy set name = $2, calendar_id = $3 where id = $1';
    await runText(tx, set, [before.id, name, calendarId]);
    return save(change, { ...wanted, id: before.id, version }, isSame);
  });
}

type Wanted = Omit<NewestPolicy, 'id' | 'version'>;

const findIn = (all: readonly NewestPolicy[], policyId: string) =>
  all.find(({ id }) => id === policyId);

/** What makes another version where it differs; a name alone does not. */
const partsOf = ({ calendarId, definition, ...rest }: Wanted) => ({
  calendarId,
  definition: tidyPolicy(definition),
  categoryIds: rest.categoryIds.toSorted(),
  queueIds: rest.queueIds.toSorted(),
  organisationIds: rest.organisationIds.toSorted(),
  customerIds: rest.customerIds.toSorted(),
  channels: rest.channels.toSorted(),
});

const isForAll = (policy: Conditions) =>
  [
    policy.categoryIds,
    policy.queueIds,
    policy.organisationIds,
    policy.customerIds,
    policy.channels,
  ].every(({ length }) => length === 0);

/** One with conditions is tried before the first that is for all tickets: behind it, it never would be. */
async function add(change: Change, wanted: Wanted, all: readonly NewestPolicy[]) {
  const id = await insertPolicy(change.tx, wanted);
  const order = all.map((policy) => policy.id);
  const last = isForAll(wanted) ? -1 : all.findIndex(isForAll);
  await savePlaces(change.tx, order.toSpliced(last < 0 ? order.length : last, 0, id));
  return save(change, { ...wanted, id, version: 1 }, false);
}

async function save(change: Change, policy: NewestPolicy, isSame: boolean) {
  const { id, version } = policy;
  if (!isSame) await insertPolicyVersion(change.tx, policy, change.context.now());
  recordAtDesk(change, { kind: 'sla_policy.saved', policyId: id, version });
  change.wake('policies');
  return { id };
}
