import { personTree } from '../identity/person.tree.ts';
import { teamTree } from '../identity/team.tree.ts';
import { column, type Expression, type Scope, type TreeType } from '../platform/tree.ts';
import { isLead } from '../platform/viewer.ts';

type Clock = () => Date;

/** Leads see the work of all teams, agents that of the teams they serve. */
const workVisible =
  (key: string): Expression =>
  (row, { viewer, bind }) => {
    if (isLead(viewer)) return 'true';
    if (viewer.role !== 'AGENT') return 'false';
    return `${row}.${key} = any(${bind(viewer.teamIds)}::text[])`;
  };

const dayMs = 86_400_000;
const isOver = "w.status in ('RESOLVED', 'CLOSED')";

/** What is counted of a team's tickets, each ticket looked at once. An open one either waits, is ongoing or pends. */
const sums = {
  waiting: "w.assignee_id is null and w.status in ('NEW', 'IN_PROGRESS')",
  ongoing: "w.assignee_id is not null and w.status = 'IN_PROGRESS'",
  pending: "w.status in ('PENDING', 'ON_HOLD')",
  completed_last_day: isOver,
  due_soon: `not ${isOver} and not late.overdue`,
  overdue: `not ${isOver} and late.overdue`,
};
const names = Object.keys(sums);
const counted = names.map((name) => `coalesce(c.${name}, 0) as ${name}`).join(', ');

const dayBefore = (now: Date) => new Date(now.getTime() - dayMs);

/** Open tickets and those solved within a day, with how late they are, counted by these columns. */
function countsBy(keys: string, now: Clock, { bind }: Scope, which = 'true') {
  const [at, dayAgo] = [bind(now()), bind(dayBefore(now()))];
  const filtered = Object.entries(sums).map(
    ([name, condition]) => `count(*) filter (where ${condition}) as ${name}`,
  );
  const columns = 'id, team_id, assignee_id, status';
  return `(select ${keys}, ${filtered.join(', ')} from (
      select ${columns} from ticket where status in ('NEW', 'IN_PROGRESS', 'PENDING', 'ON_HOLD')
      union all
      select ${columns} from ticket where resolved_at > ${dayAgo} and status in ('RESOLVED', 'CLOSED')
    ) w left join (
      select b.ticket_id, bool_or(b.due_at <= ${at}) as overdue from sla_timer b
      where b.state = 'RUNNING' and b.warns_at <= ${at} group by b.ticket_id
    ) late on late.ticket_id = w.id where ${which} group by ${keys})`;
}

/** Whoever serves a team, and whoever else has tickets of it that are counted: without them a sum lacks. */
const peopleOfTeams = (now: Clock, { bind }: Scope) => `(
  select s.team_id, s.person_id from team_member s join person p on p.id = s.person_id
  where p.suspended_at is null
  union
  select h.team_id, h.assignee_id from ticket h
  where h.assignee_id is not null and h.status in ('NEW', 'IN_PROGRESS', 'PENDING', 'ON_HOLD')
  union
  select r.team_id, r.assignee_id from ticket r
  where r.assignee_id is not null and r.resolved_at > ${bind(dayBefore(now()))}
    and r.status in ('RESOLVED', 'CLOSED'))`;

/** As whoever assigns is told it: leads take tickets of every team. */
const takesTickets = `n.suspended_at is null and (n.role in ('LEAD', 'ADMIN') or n.role = 'AGENT'
  and exists (select from team_member a where a.team_id = k.team_id and a.person_id = n.id))`;

const counts = {
  pending: column('pending'),
  completedLastDay: column('completed_last_day'),
  dueSoon: column('due_soon'),
  overdue: column('overdue'),
};

const personWorkloadTree = (now: Clock): TreeType => ({
  name: 'PersonWorkload',
  table: (
    scope,
  ) => `(select k.team_id, k.person_id, n.name, ${takesTickets} as takes_tickets, ${counted}
    from ${peopleOfTeams(now, scope)} k join person n on n.id = k.person_id
    left join ${countsBy('w.team_id, w.assignee_id', now, scope)} c
      on c.team_id = k.team_id and c.assignee_id = k.person_id)`,
  visible: workVisible('team_id'),
  order: [
    { sql: (row) => `${row}.name`, type: 'text' },
    { sql: (row) => `${row}.person_id`, type: 'text' },
  ],
  fields: {
    person: { one: () => personTree, where: (person, row) => `${person}.id = ${row}.person_id` },
    takesTickets: column('takes_tickets'),
    ongoing: column('ongoing'),
    ...counts,
  },
});

const lineWorkloadTree = (now: Clock): TreeType => ({
  name: 'LineWorkload',
  table: (scope) => `(select m.id as team_id, ${counted} from team m
    left join ${countsBy('w.team_id', now, scope, 'w.assignee_id is null')} c on c.team_id = m.id)`,
  visible: workVisible('team_id'),
  order: [],
  fields: counts,
});

/** What each team and each of its people has to do, at the moment in which it is asked. */
export const teamWorkloadTree = (now: Clock): TreeType => ({
  name: 'TeamWorkload',
  table: (scope) => `(select m.*, ${counted} from team m
    left join ${countsBy('w.team_id', now, scope)} c on c.team_id = m.id)`,
  visible: workVisible('id'),
  order: teamTree.order,
  fields: {
    team: { one: () => teamTree, where: (team, row) => `${team}.id = ${row}.id` },
    waiting: column('waiting'),
    ongoing: column('ongoing'),
    ...counts,
    line: {
      one: () => lineWorkloadTree(now),
      where: (line, team) => `${line}.team_id = ${team}.id`,
    },
    people: {
      many: () => personWorkloadTree(now),
      where: (row, team) => `${row}.team_id = ${team}.id`,
    },
  },
});
