import { expect } from 'vitest';
import { aPolicy } from '../../test/factories.ts';
import { calendarInput, policyInput } from '../../test/promises.ts';
import { everybody, leads, signedIn } from '../actor.ts';
import type { Deed, DeedScene } from './deed.ts';

const forLeads: Pick<Deed, 'may' | 'refusals'> = {
  may: leads,
  refusals: [
    [signedIn, 'FORBIDDEN'],
    [everybody, 'UNAUTHENTICATED'],
  ],
};

/** Of which no ticket is. */
const ofNothing = ({ desk }: DeedScene) =>
  aPolicy(desk.db, { conditions: { customerIds: ['nobody'] } });

let count = 0;

/** What leads decide of what is promised. */
export const promisesDeeds: Deed[] = [
  {
    mutation: 'saveCalendar',
    input: async (scene) => {
      // The calendar of such a policy is called as it is.
      const { calendarId, name } = await ofNothing(scene);
      return calendarInput({
        calendarId,
        expectedVersion: 1,
        expectedName: name,
        name: `Calendar ${count++}`,
      });
    },
    ...forLeads,
    answer: '{ version }',
    says: () => ({ version: 2 }),
    leaves: ['calendar.saved'],
    touches: ['calendar', 'calendar_version'],
  },
  {
    mutation: 'deleteCalendar',
    input: async (scene) => {
      const { id, calendarId } = await ofNothing(scene);
      await scene.desk.db`update sla_policy set deleted_at = now() where id = ${id}`;
      return { calendarId };
    },
    ...forLeads,
    answer: '',
    says: () => true,
    leaves: ['calendar.deleted'],
    touches: ['calendar'],
  },
  {
    mutation: 'saveSlaPolicy',
    input: async (scene) => {
      const { id, calendarId, name } = await ofNothing(scene);
      return policyInput({
        policyId: id,
        expectedVersion: 1,
        expectedName: name,
        calendarId,
        name: `Promise ${count++}`,
        conditions: { channels: ['PHONE'] },
      });
    },
    ...forLeads,
    answer: '{ version }',
    says: () => ({ version: 2 }),
    leaves: ['sla_policy.saved'],
    touches: ['sla_policy', 'sla_policy_version'],
  },
  {
    mutation: 'reorderSlaPolicies',
    input: async (scene) => {
      await ofNothing(scene);
      const policies = await scene.desk.db<{ id: string }[]>`
        select id from sla_policy where deleted_at is null order by place desc, id desc`;
      return { policyIds: policies.map(({ id }) => id) };
    },
    ...forLeads,
    says: () => expect.any(Array),
    leaves: ['sla_policies.reordered'],
    touches: ['sla_policy'],
  },
  {
    mutation: 'deleteSlaPolicy',
    input: async (scene) => ({ policyId: (await ofNothing(scene)).id }),
    ...forLeads,
    answer: '{ keptTicketCount policyId }',
    says: () => ({ keptTicketCount: 0, policyId: expect.any(String) }),
    leaves: ['sla_policy.deleted'],
    touches: ['sla_policy'],
  },
  {
    mutation: 'reapplySlaPolicy',
    input: async (scene) => ({ policyId: (await ofNothing(scene)).id }),
    ...forLeads,
    answer: '{ reapplication { total done finishedAt } }',
    says: () => ({ reapplication: { total: 0, done: 0, finishedAt: null } }),
    leaves: ['sla_policy.reapplied'],
    touches: ['sla_reapplication'],
  },
];
