import { organisationTree, personTree } from '../identity/person.tree.ts';
import {
  column,
  type RelationExpression,
  type TreeField,
  type TreeType,
} from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';
import { categoryTree, queueTree } from '../queues/queue.tree.ts';
import { newestCalendars, newestPolicies, olderTicketsOf, ticketsOf } from './newest.ts';

const forStaff: TreeType['visible'] = (_, { viewer }) => String(isStaff(viewer));

/** Parts that are kept together in one value. */
const defined: TreeField = { raw: { $definition: (row) => `${row}.definition` } };

const countOf = (tickets: (policyId: string) => string): TreeField => ({
  sql: (policy) => `(select count(*) ${tickets(`${policy}.id`)})`,
});

const among =
  (ids: string): RelationExpression =>
  (thing, policy) =>
    `${thing}.id = any (${policy}.${ids})`;

const inOrder: TreeType['order'] = [
  { sql: (policy) => `${policy}.place`, type: 'integer' },
  { sql: (policy) => `${policy}.id`, type: 'text' },
];

export const calendarTree: TreeType = {
  name: 'Calendar',
  table: newestCalendars,
  visible: forStaff,
  order: [{ sql: (calendar) => `${calendar}.name`, type: 'text' }],
  fields: {
    id: column('id'),
    name: column('name'),
    version: column('version'),
    savedAt: column('saved_at'),
    zone: { sql: (calendar) => `${calendar}.definition->>'zone'` },
    weekly: defined,
    holidays: defined,
    exceptions: defined,
    breaks: defined,
    policies: {
      many: () => slaPolicyTree,
      where: (policy, calendar) => `${policy}.calendar_id = ${calendar}.id`,
    },
  },
};

export const reapplicationTree: TreeType = {
  name: 'SlaReapplication',
  table: 'sla_reapplication',
  visible: forStaff,
  order: [],
  fields: {
    id: column('id'),
    startedAt: column('started_at'),
    startedBy: {
      one: () => personTree,
      where: (person, run) => `${person}.id = ${run}.started_by`,
      known: true,
    },
    total: column('total'),
    done: column('done'),
    breached: column('breached'),
    finishedAt: column('finished_at'),
  },
};

export const slaPolicyTree: TreeType = {
  name: 'SlaPolicy',
  table: newestPolicies,
  visible: forStaff,
  order: inOrder,
  fields: {
    id: column('id'),
    name: column('name'),
    place: {
      sql: (policy) =>
        `(select count(*) from sla_policy s where s.deleted_at is null
          and (s.place, s.id) <= (${policy}.place, ${policy}.id))`,
    },
    version: column('version'),
    savedAt: column('saved_at'),
    calendar: {
      one: () => calendarTree,
      where: (calendar, policy) => `${calendar}.id = ${policy}.calendar_id`,
    },
    categories: { many: () => categoryTree, where: among('category_ids') },
    queues: { many: () => queueTree, where: among('queue_ids') },
    organisations: { many: () => organisationTree, where: among('organisation_ids') },
    customers: { many: () => personTree, where: among('customer_ids') },
    channels: { sql: (policy) => `${policy}.channels::text[]` },
    targets: defined,
    pausesOnHold: { sql: (policy) => `(${policy}.definition->>'pausesOnHold')::boolean` },
    steps: defined,
    openTicketCount: countOf(ticketsOf),
    olderTicketCount: countOf(olderTicketsOf),
    reapplication: {
      one: () => reapplicationTree,
      where: (run, policy) =>
        `${run}.id = (select last.id from sla_reapplication last where last.policy_id = ${policy}.id
          order by last.started_at desc, last.id desc limit 1)`,
    },
  },
};
