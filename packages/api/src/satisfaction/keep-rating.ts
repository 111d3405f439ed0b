import { type SQL, sql } from 'drizzle-orm';
import type { Change } from '../platform/change.ts';
import { run, runOne } from '../platform/database.ts';
import type { Env } from '../platform/env.ts';
import { record } from '../platform/ledger.ts';
import { Refusal } from '../platform/refusal.ts';
import { optionalProse } from '../platform/text.ts';
import { actorId } from '../platform/viewer.ts';

export interface Scores {
  /** Of the outcome. */
  score: number;
  agentScore?: number | null;
  comment?: string | null;
}

/** Of which resolution. */
interface Rated {
  ticketId: string;
  resolution: number;
}

/** Until when a rating that was first given then can be changed. */
export const changeableUntil = (ratedAt: Date, { surveyDays }: Pick<Env, 'surveyDays'>) =>
  new Date(ratedAt.getTime() + surveyDays * 86_400_000);

/** Who resolved it last; whoever has it, where the desk did so by itself. */
export const resolvedBy = (ticket: string): SQL =>
  sql.raw(`coalesce(
    (select e.actor_id from ledger e
     where e.ticket_id = ${ticket}.id and e.kind = 'ticket.status_changed' and e.event->>'to' = 'RESOLVED'
     order by e.sequence desc limit 1),
    ${ticket}.assignee_id)`);

/** Keeps what the customer says of one resolution, in place of what they said before. */
export async function keepRating(change: Change, { ticketId, resolution }: Rated, given: Scores) {
  const { tx, context } = change;
  const score = scoreOf(given.score, 'score');
  const agentScore = given.agentScore == null ? null : scoreOf(given.agentScore, 'agentScore');
  const comment = optionalProse(given.comment, {
    field: 'comment',
    max: 2000,
    what: 'your comment',
  });
  await refuseLate(change, { ticketId, resolution });
  await run(
    tx,
    sql`insert into rating (ticket_id, resolution, person_id, agent_id, score, agent_score, comment, rated_at)
        select t.id, ${resolution}, ${actorId(context.viewer)}, ${resolvedBy('t')}, ${score},
               ${agentScore}, ${comment}, ${context.now()}
        from ticket t where t.id = ${ticketId}
        on conflict (ticket_id, resolution) do update
        set score = excluded.score, agent_score = excluded.agent_score, comment = excluded.comment`,
  );
  record(change, ticketId, { kind: 'ticket.rated', score, agentScore, comment });
}

function scoreOf(score: number, field: string): number {
  if (Number.isInteger(score) && score >= 1 && score <= 5) return score;
  throw new Refusal('INVALID', 'Choose a score from 1 to 5.', { field });
}

async function refuseLate({ tx, context }: Change, { ticketId, resolution }: Rated) {
  const { env, now } = context;
  const first = await runOne<{ ratedAt: Date }>(
    tx,
    sql`select rated_at from rating where ticket_id = ${ticketId} and resolution = ${resolution}`,
  );
  if (first && now() > changeableUntil(first.ratedAt, env)) {
    throw new Refusal(
      'CONFLICT',
      'The time in which this rating could be changed is over. Write a message if there is more to say.',
      { reason: 'RATING_FINAL' },
    );
  }
}
