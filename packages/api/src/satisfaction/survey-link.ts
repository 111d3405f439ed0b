import { sql } from 'drizzle-orm';
import { looksLikeToken, newToken, tokenId } from '../identity/token.ts';
import type { Change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { type Database, run, runOne } from '../platform/database.ts';
import type { Ticket } from '../tickets/ticket.table.ts';
import { changeableUntil, resolvedBy } from './keep-rating.ts';

/** What a link asks about, with what has been answered. */
export interface AskedOf {
  ticketId: string;
  resolution: number;
  customerId: string;
  number: number;
  subject: string;
  agentName: string | null;
  status: Ticket['status'];
  reopenCount: number;
  createdAt: Date;
  /** These are null before the answer. */
  score: number | null;
  agentScore: number | null;
  comment: string | null;
  ratedAt: Date | null;
}

export type SurveyState = 'OPEN' | 'OVER' | 'WITHDRAWN';

/** Makes a link that rates the present resolution of the ticket; gives its token, once. */
export async function mintSurveyLink({ tx, context }: Change, ticketId: string): Promise<string> {
  const token = newToken();
  await run(
    tx,
    sql`insert into survey_link (id, ticket_id, resolution, created_at)
        select ${tokenId(token)}, id, reopen_count, ${context.now()} from ticket
        where id = ${ticketId}`,
  );
  return token;
}

/** Undefined where it never was, is forgotten, or the desk keeps its customer out. */
export async function findSurvey(db: Database, token: string): Promise<AskedOf | undefined> {
  if (!looksLikeToken(token)) return undefined;
  return runOne<AskedOf>(
    db,
    sql`select l.ticket_id, l.resolution, l.created_at, t.customer_id, t.number, t.subject, t.status,
               t.reopen_count, r.score, r.agent_score, r.comment, r.rated_at,
               (select a.name from person a
                where a.id = coalesce(r.agent_id, ${resolvedBy('t')})) as agent_name
        from survey_link l
        join ticket t on t.id = l.ticket_id
        join person c on c.id = t.customer_id
        left join rating r on r.ticket_id = l.ticket_id and r.resolution = l.resolution
        where l.id = ${tokenId(token)} and c.suspended_at is null`,
  );
}

/** Until when it can be answered or, once that was done, the answer be changed. */
export const surveyEndsAt = ({ ratedAt, createdAt }: AskedOf, { env }: Pick<Context, 'env'>) =>
  changeableUntil(ratedAt ?? createdAt, env);

const isSolved = ({ status, reopenCount, resolution }: AskedOf) =>
  (status === 'RESOLVED' || status === 'CLOSED') && reopenCount === resolution;

/** An answer that was given stays, whatever becomes of the ticket. */
export function surveyState(asked: AskedOf, context: Pick<Context, 'env' | 'now'>): SurveyState {
  if (asked.ratedAt === null && !isSolved(asked)) return 'WITHDRAWN';
  return context.now() > surveyEndsAt(asked, context) ? 'OVER' : 'OPEN';
}
