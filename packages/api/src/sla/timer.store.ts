import type { DeskEvent } from '@hlm-desk/shared/events';
import { momentOf, momentsOf, warningStep } from '@hlm-desk/shared/sla/steps';
import { dueOf, type SlaTimer } from '@hlm-desk/shared/sla/timers';
import type { Change } from '../platform/change.ts';
import { type Database, runText, type Statement } from '../platform/database.ts';
import { telling } from './facts-of.ts';
import type { Plan } from './plan.ts';
import { matchingPolicy, type Pin } from './policy.store.ts';

/** What the timers of a ticket are kept by. */
export interface Standing extends Pin {
  ticketId: string;
  /** The policy that the pinned version is of. */
  policyId: string | null;
  /** The policy whose conditions the ticket meets now, in its newest version. */
  match: (Pin & { policyId: string }) | null;
  past: Array<{ event: DeskEvent; at: string; byStaff: boolean }>;
  told: Array<{ id: string; metric: string; round: number; stepsDone: string[] }>;
}

const standing = `
  select t.id as ticket_id, t.sla_policy_version_id as policy_version_id, t.calendar_version_id,
    (select v.policy_id from sla_policy_version v where v.id = t.sla_policy_version_id) as policy_id,
    (select json_build_object('policyId', m.policy_id, 'policyVersionId', m.policy_version_id,
        'calendarVersionId', m.calendar_version_id) from (${matchingPolicy}) m) as match,
    coalesce((
      select json_agg(json_build_object('event', l.event, 'at', l.happened_at,
        'byStaff', l.actor_kind = 'PERSON' and a.role <> 'CUSTOMER') order by l.sequence)
      from ledger l left join person a on a.id = l.actor_id
      where l.ticket_id = t.id and l.kind = any ($2)), '[]') as past,
    coalesce((
      select json_agg(json_build_object('id', s.id, 'metric', s.metric, 'round', s.round, 'stepsDone', s.steps_done))
      from sla_timer s where s.ticket_id = t.id), '[]') as told
  from ticket t where t.id = any ($1)`;

/** What is known of tickets, in one statement. */
export const findStandings = (db: Database, ticketIds: readonly string[]) =>
  runText<Standing>(db, standing, [ticketIds, telling, null]);

/** What is known of a ticket, in one statement; as if it were in another queue, if one is named. */
export async function findStanding(db: Database, ticketId: string, queueId: string | null) {
  const [row] = await runText<Standing>(db, standing, [[ticketId], telling, queueId]);
  if (!row) throw new Error(`The timers of ${ticketId} are kept, which does not exist.`);
  return row;
}

const moment = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** A timer as it is kept; `told` are the names of the steps that have been told of it. */
export function rowOf(timer: SlaTimer, plan: Plan, told: readonly string[]) {
  const next = momentsOf(timer, plan.stepsOf(timer.metric)).find(
    ({ step }) => !told.includes(plan.nameOf(step)),
  );
  return {
    metric: timer.metric,
    round: timer.round,
    state: timer.state,
    target_seconds: timer.targetSeconds,
    calendar_version_id: timer.time.id,
    started_at: moment(timer.startedAt),
    aimed_at: moment(timer.aimedAt),
    ended_at: moment(timer.endedAt),
    pauses: timer.pauses,
    due_at: moment(timer.state === 'PAUSED' ? null : dueOf(timer)),
    warns_at: moment(timer.state === 'PAUSED' ? null : momentOf(timer, warningStep)),
    breached_at: moment(timer.breachedAt),
    breach_cause: timer.breachCause,
    next_at: moment(next?.at ?? null),
  };
}

const columns = {
  metric: 'sla_metric',
  round: 'integer',
  state: 'sla_timer_state',
  target_seconds: 'integer',
  calendar_version_id: 'text',
  started_at: 'timestamptz',
  aimed_at: 'timestamptz',
  ended_at: 'timestamptz',
  pauses: 'jsonb',
  due_at: 'timestamptz',
  warns_at: 'timestamptz',
  breached_at: 'timestamptz',
  breach_cause: 'text',
  next_at: 'timestamptz',
  steps_done: 'text[]',
};
const names = Object.keys(columns);

/** Those told in the same transaction are among the kept ones already, and stay. */
const kept = (name: string) =>
  name === 'steps_done'
    ? 'sla_timer.steps_done || array(select unnest(excluded.steps_done) except select unnest(sla_timer.steps_done))'
    : `excluded.${name}`;

/** How a timer stands, and which further steps of it are done with. */
type Saved = ReturnType<typeof rowOf> & { steps_done: readonly string[] };

/** Writes down how a ticket's timers stand. */
export const savedTimers = (ticketId: string, rows: readonly Saved[]): Statement => ({
  text: `insert into sla_timer (ticket_id, ${names.join(', ')})
    select $1, r.* from jsonb_to_recordset($2::text::jsonb)
      as r (${Object.entries(columns)
        .map((column) => column.join(' '))
        .join(', ')})
    on conflict (ticket_id, metric, round)
    do update set ${names.map((name) => `${name} = ${kept(name)}`).join(', ')}`,
  params: [ticketId, JSON.stringify(rows)],
});

export const pin = ({ last }: Change, ticketId: string, to: Pin) =>
  last({
    text: 'update ticket set sla_policy_version_id = $2, calendar_version_id = $3 where id = $1',
    params: [ticketId, to.policyVersionId, to.calendarVersionId],
  });
