import type { SlaAudience } from '@hlm-desk/shared/sla/policy';
import { type Database, runText } from '../platform/database.ts';
import { nextLevel } from '../tickets/ticket.store.ts';

/** The people of each audience of a ticket. */
export type Audiences = Record<SlaAudience, readonly string[]>;

const staffOf = (role: string, also = 'true') =>
  `array(select p.id from person p where p.role = '${role}' and p.suspended_at is null and ${also} order by p.id)`;

const inTeam = (team: string) =>
  `p.id in (select m.person_id from team_member m where m.team_id = ${team})`;

/** The leads of its team; where it has none all leads, and on a desk without leads who runs it. */
const leads = `
  case
    when ${staffOf('LEAD', inTeam('t.team_id'))} <> '{}' then ${staffOf('LEAD', inTeam('t.team_id'))}
    when ${staffOf('LEAD')} <> '{}' then ${staffOf('LEAD')}
    else ${staffOf('ADMIN')}
  end`;

/** Whoever works where the ticket would be handed on to. */
const nextLevelStaff = staffOf(
  'AGENT',
  inTeam(
    `(select n.team_id from (${nextLevel('(select m.level from team m where m.id = t.team_id)')}) n)`,
  ),
);

const audiences = `
  select t.id, case when t.assignee_id is null then '{}' else array[t.assignee_id] end as assignee,
    ${leads} as lead, ${nextLevelStaff} as next_level
  from ticket t where t.id = any ($1)`;

interface Row {
  id: string;
  assignee: string[];
  lead: string[];
  nextLevel: string[];
}

/** Who is told what of tickets. Where nobody has one, or no level is next, its leads are told. */
export async function findAudiences(db: Database, ticketIds: readonly string[]) {
  const rows = await runText<Row>(db, audiences, [ticketIds]);
  return new Map<string, Audiences>(
    rows.map(({ id, assignee, lead, nextLevel }) => [
      id,
      {
        ASSIGNEE: assignee.length > 0 ? assignee : lead,
        LEAD: lead,
        NEXT_LEVEL: nextLevel.length > 0 ? nextLevel : lead,
      },
    ]),
  );
}

/** Each once, in the order in which they are to hear. */
export const peopleOf = (
  audiences: Audiences | undefined,
  told: readonly SlaAudience[] = ['ASSIGNEE'],
) => [...new Set(told.flatMap((audience) => audiences?.[audience] ?? []))];
