import type { DeskEvent, EventKind } from '@hlm-desk/shared/events';
import type { AppliedPolicy } from '@hlm-desk/shared/sla/facts';
import { type Database, runText } from '../platform/database.ts';
import type { Happened } from '../sla/facts-of.ts';
import { telling } from '../sla/facts-of.ts';
import { findApplied, type Pin } from '../sla/policy.store.ts';
import type { Ticket } from '../tickets/ticket.table.ts';

/** An event with who did it. */
export interface Entry extends Happened {
  actorId: string | null;
}

/** All that figures of a ticket are worked out of. */
export interface TicketHistory
  extends Pick<Ticket, 'number' | 'categoryId' | 'channel' | 'teamId' | 'assigneeId'> {
  /** The team of the queue in which it was opened. */
  openedTeamId: string | null;
  entries: Entry[];
  ratings: Array<{ resolution: number; score: number; agentScore: number | null; at: number }>;
  shownWait: { lowSeconds: number; highSeconds: number; at: number } | null;
}

/** What figures are worked out of. */
const measured: readonly EventKind[] = [
  ...telling,
  'ticket.claimed',
  'ticket.assigned',
  'ticket.moved',
  'ticket.escalated',
  'ticket.team_changed',
];

const ms = (moment: string) => `(extract(epoch from ${moment}) * 1000)::float8`;

const statement = `
  select t.number, t.category_id, t.channel, t.team_id, t.assignee_id, h.entries,
    (select q.team_id from queue q where q.id = h.queue_id) as opened_team_id,
    coalesce((
      select json_agg(json_build_object('resolution', r.resolution, 'score', r.score, 'agentScore', r.agent_score,
        'at', ${ms('r.rated_at')}) order by r.resolution)
      from rating r where r.ticket_id = t.id), '[]') as ratings,
    (select json_build_object('lowSeconds', w.low_seconds, 'highSeconds', w.high_seconds,
        'at', ${ms('w.shown_at')})
      from shown_wait w where w.ticket_id = t.id) as shown_wait
  from ticket t
  cross join lateral (
    select json_agg(json_build_object('event', l.event, 'at', ${ms('l.happened_at')},
        'actorId', l.actor_id, 'byStaff', coalesce(l.actor_kind = 'PERSON' and a.role <> 'CUSTOMER', false))
        order by l.sequence) as entries,
      min(l.event->>'queueId') filter (where l.kind = 'ticket.opened') as queue_id
    from ledger l left join person a on a.id = l.actor_id
    where l.ticket_id = t.id and l.kind = any ($2)
  ) h
  where h.entries is not null and `;

export const readHistories = (db: Database, ticketIds: readonly string[]) =>
  runText<TicketHistory>(db, `${statement} t.id = any ($1)`, [ticketIds, measured]);

/** Of the tickets after a number up to another. */
export const readHistoriesBetween = (db: Database, after: number, to: number) =>
  runText<TicketHistory>(db, `${statement} t.number > $1 and t.number <= $3`, [
    after,
    measured,
    to,
  ]);

export type Applied = (pin: Pin) => AppliedPolicy | null;

const nameOf = ({ policyVersionId, calendarVersionId }: Pin) =>
  `${policyVersionId} ${calendarVersionId}`;

const isPin = (event: DeskEvent): event is Extract<DeskEvent, { kind: 'sla.applied' }> =>
  event.kind === 'sla.applied';

/** The versions that the histories name; they never change. */
export async function readApplied(
  db: Database,
  histories: readonly TicketHistory[],
): Promise<Applied> {
  const known = new Map<string, AppliedPolicy | null>();
  for (const { event } of histories.flatMap(({ entries }) => entries)) {
    if (isPin(event) && !known.has(nameOf(event)))
      known.set(nameOf(event), await findApplied(db, event));
  }
  return (pin) => known.get(nameOf(pin)) ?? null;
}
