import type { Database } from '../platform/database.ts';
import { runText } from '../platform/database.ts';
import { inLine } from './in-line.ts';
import type { LineHistory } from './line-rates.ts';

/** What an estimate of a queue's waits rests on. Times are seconds since 1970. */
export interface WaitGrounds extends LineHistory {
  /** Agents of the queue's team who take work and were there a moment ago. */
  agents: number;
}

/** More would change nothing: an old claim counts for little. */
const claims = 1000;
const leavings = 200;

const statement = `
select (
  select count(*) from queue q
  join team_member m on m.team_id = q.team_id join person p on p.id = m.person_id
  where q.id = $1 and p.role <> 'CUSTOMER' and p.available and p.suspended_at is null
    and p.seen_at > $2
) as agents, (
  select coalesce(json_agg(c), '[]') from (
    select extract(epoch from t.line_since)::float as since,
           extract(epoch from t.claimed_at)::float as until, t.assignee_id as "agentId"
    from ticket t
    where t.queue_id = $1 and t.claimed_at is not null and t.claimed_at = t.acknowledged_at
      and t.assignee_id is not null
    order by t.claimed_at desc limit ${claims}
  ) c
) as claims, (
  select coalesce(json_agg(c), '[]') from (
    select extract(epoch from t.line_since)::float as since,
           extract(epoch from l.happened_at)::float as until
    from ledger l join ticket t on t.id = l.ticket_id
    where l.kind = 'ticket.moved' and l.event->>'fromQueueId' = $1
      and coalesce(t.acknowledged_at > l.happened_at, true)
    order by l.happened_at desc limit ${leavings}
  ) c
) as leavings, array(
  select extract(epoch from min(w.line_since))::float from ticket w
  where w.queue_id = $1 and ${inLine('w')} having count(*) > 0
) as waiting_since`;

/** Whoever was there within ten minutes is at work. */
const presentMs = 600_000;

export async function readWaitGrounds(
  db: Database,
  queueId: string,
  now: Date,
): Promise<WaitGrounds> {
  const since = new Date(now.getTime() - presentMs);
  const [grounds] = await runText<WaitGrounds>(db, statement, [queueId, since]);
  return grounds ?? { agents: 0, claims: [], leavings: [], waitingSince: [] };
}
