import { personTree } from '../identity/person.tree.ts';
import { teamTree } from '../identity/team.tree.ts';
import type { Expression, TreeType } from '../platform/tree.ts';
import { isLead } from '../platform/viewer.ts';
import { inLine } from '../queues/in-line.ts';
import { isBreaching, isOverdue } from './late.ts';

/** Leads see the work of all teams, agents that of the teams they serve. */
const workVisible =
  (key: string): Expression =>
  (row, { viewer, bind }) => {
    if (isLead(viewer)) return 'true';
    if (viewer.role !== 'AGENT') return 'false';
    return `${row}.${key} = any(${bind(viewer.teamIds)}::text[])`;
  };

/** Which tickets are a row's, and by which clock they are counted. */
interface Counting {
  ofRow: (ticket: string, row: string) => string;
  now: () => Date;
}

const dayMs = 86_400_000;
const isOpen = (ticket: string) => `${ticket}.status not in ('RESOLVED', 'CLOSED')`;

/** Each count stands for itself, so that only what is asked for is counted, and by an index. */
function counts({ ofRow, now }: Counting): TreeType['fields'] {
  const count = (condition: Expression): { sql: Expression } => ({
    sql: (row, scope) =>
      `(select count(*) from ticket w where ${ofRow('w', row)} and ${condition('w', scope)})`,
  });
  return {
    ongoing: count((ticket) => `${ticket}.status = 'IN_PROGRESS'`),
    pending: count((ticket) => `${ticket}.status in ('PENDING', 'ON_HOLD')`),
    completedLastDay: count(
      (ticket, { bind }) =>
        `${ticket}.resolved_at > ${bind(new Date(now().getTime() - dayMs))} and ${ticket}.status in ('RESOLVED', 'CLOSED')`,
    ),
    dueSoon: count(
      (ticket, scope) =>
        `${isOpen(ticket)} and ${isBreaching(now)(ticket, scope)} and not ${isOverdue(now)(ticket, scope)}`,
    ),
    overdue: count((ticket, scope) => `${isOpen(ticket)} and ${isOverdue(now)(ticket, scope)}`),
  };
}

/** Whoever serves a team, and whoever else has open tickets of it. */
const peopleOfTeams = `(
  select s.team_id, s.person_id from team_member s join person p on p.id = s.person_id
  where p.suspended_at is null
  union
  select h.team_id, h.assignee_id from ticket h
  where h.assignee_id is not null and ${isOpen('h')})`;

const personWorkloadTree = (now: () => Date): TreeType => ({
  name: 'PersonWorkload',
  table: peopleOfTeams,
  visible: workVisible('team_id'),
  order: [
    {
      sql: (row) => `(select n.name from person n where n.id = ${row}.person_id)`,
      type: 'text',
    },
    { sql: (row) => `${row}.person_id`, type: 'text' },
  ],
  fields: {
    person: { one: () => personTree, where: (person, row) => `${person}.id = ${row}.person_id` },
    ...counts({
      ofRow: (ticket, row) =>
        `${ticket}.team_id = ${row}.team_id and ${ticket}.assignee_id = ${row}.person_id`,
      now,
    }),
  },
});

/** What each team and each of its people has to do, at the moment in which it is asked. */
export function teamWorkloadTree(now: () => Date): TreeType {
  const ofRow: Counting['ofRow'] = (ticket, team) => `${ticket}.team_id = ${team}.id`;
  return {
    name: 'TeamWorkload',
    table: 'team',
    visible: workVisible('id'),
    order: teamTree.order,
    fields: {
      team: { one: () => teamTree, where: (team, row) => `${team}.id = ${row}.id` },
      waiting: {
        sql: (team) =>
          `(select count(*) from ticket w where ${ofRow('w', team)} and ${inLine('w')})`,
      },
      ...counts({ ofRow, now }),
      people: {
        many: () => personWorkloadTree(now),
        where: (row, team) => `${row}.team_id = ${team}.id`,
      },
    },
  };
}
