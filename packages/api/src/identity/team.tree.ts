import { column, type Expression, everyone, type TreeType } from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';
import { teamVisible } from './person.policy.ts';
import { personTree } from './person.tree.ts';

/** How many tickets of the team are in these states; others than staff are told nothing. */
const ticketsIn =
  (...statuses: string[]): Expression =>
  (team, { viewer }) =>
    isStaff(viewer)
      ? `(select count(*) from ticket work where work.team_id = ${team}.id
          and work.status in (${statuses.map((status) => `'${status}'`).join(', ')}))`
      : '0';

const workloadTree: TreeType = {
  name: 'Workload',
  table: 'team',
  visible: everyone,
  order: [],
  fields: {
    ongoing: { sql: ticketsIn('IN_PROGRESS') },
    pending: { sql: ticketsIn('PENDING', 'ON_HOLD') },
    completed: { sql: ticketsIn('RESOLVED', 'CLOSED') },
  },
};

export const teamTree: TreeType = {
  name: 'Team',
  table: 'team',
  visible: teamVisible,
  order: [
    { sql: (team) => `${team}.level`, type: 'integer' },
    { sql: (team) => `${team}.name`, type: 'text' },
  ],
  fields: {
    id: column('id'),
    name: column('name'),
    level: column('level'),
    members: {
      many: () => personTree,
      where: (person, team) =>
        `${person}.suspended_at is null and ${person}.id in
          (select member.person_id from team_member member where member.team_id = ${team}.id)`,
    },
    workload: { one: () => workloadTree, where: (work, team) => `${work}.id = ${team}.id` },
  },
};
