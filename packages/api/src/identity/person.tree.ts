import { column, type OrderBy, type TreeType } from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';
import { knowsPrivately, organisationVisible, personVisible } from './person.policy.ts';
import { teamTree } from './team.tree.ts';

const byName: readonly OrderBy[] = [
  { sql: (row: string) => `${row}.name`, type: 'text' },
  { sql: (row: string) => `${row}.id`, type: 'text' },
];

/** A column of a person that only they themselves and staff may read. */
const privately = (name: string): TreeType['fields'][string] => ({
  sql: (person, scope) => `case when ${knowsPrivately(person, scope)} then ${person}.${name} end`,
});

export const organisationTree: TreeType = {
  name: 'Organisation',
  table: 'organisation',
  visible: organisationVisible,
  order: byName,
  fields: {
    id: column('id'),
    name: column('name'),
    sharesTickets: column('shares_tickets'),
  },
};

export const personTree: TreeType = {
  name: 'Person',
  table: 'person',
  visible: personVisible,
  order: byName,
  fields: {
    id: column('id'),
    name: column('name'),
    role: column('role'),
    verified: privately('verified'),
    createdAt: privately('created_at'),
    email: privately('email'),
    phone: privately('phone'),
    available: {
      sql: (person, { viewer }) =>
        `case when ${isStaff(viewer)} and ${person}.role <> 'CUSTOMER' then ${person}.available end`,
    },
    organisation: {
      one: () => organisationTree,
      where: (organisation, person, scope) =>
        `${organisation}.id = ${person}.organisation_id and ${knowsPrivately(person, scope)}`,
    },
    teams: {
      many: () => teamTree,
      where: (team, person) =>
        `${team}.id in
          (select member.team_id from team_member member where member.person_id = ${person}.id)`,
    },
  },
};
