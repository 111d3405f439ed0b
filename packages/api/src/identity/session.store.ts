import type { Role } from '@hlm-desk/shared/role';
import { sql } from 'drizzle-orm';
import { type Database, run, runOne } from '../platform/database.ts';
import type { Session } from './session.table.ts';
import { customerSession, staffSession } from './session-length.ts';

/** A session that is good now, with what the rights of its holder rest on. */
export interface LiveSession {
  /** Of a guest: the customer of the ticket. */
  personId: string;
  role: Role;
  teamIds: string[];
  sharedOrganisationId: string | null;
  /** Set for a guest. */
  ticketId: string | null;
  seenAt: Date;
}

const before = (now: Date, ms: number) => new Date(now.getTime() - ms);

/** Undefined where it never was, has ended, or belongs to somebody suspended. */
export const findLiveSession = (db: Database, id: string, now: Date) =>
  runOne<LiveSession>(
    db,
    sql`select p.id as person_id, p.role, s.ticket_id, s.seen_at, o.id as shared_organisation_id,
               array(select m.team_id from team_member m
                     where m.person_id = p.id order by 1) as team_ids
        from session s
        left join ticket t on t.id = s.ticket_id
        join person p on p.id = coalesce(s.person_id, t.customer_id)
        left join organisation o on o.id = p.organisation_id and o.shares_tickets
        where s.id = ${id} and s.revoked_at is null and s.expires_at > ${now}
          and p.suspended_at is null
          and s.seen_at > case when s.ticket_id is null and p.role <> 'CUSTOMER'
                            then ${before(now, staffSession.idleMs)}::timestamptz
                            else ${before(now, customerSession.idleMs)}::timestamptz end`,
  );

type NewSession = Pick<
  Session,
  'id' | 'personId' | 'ticketId' | 'userAgent' | 'createdAt' | 'expiresAt'
>;

/** Whoever comes in is here: how long customers are told to wait rests on it. */
export async function insertSession(db: Database, session: NewSession) {
  const { id, personId, ticketId, userAgent, createdAt, expiresAt } = session;
  await run(
    db,
    sql`with present as (update person set seen_at = ${createdAt} where id = ${personId})
        insert into session (id, person_id, ticket_id, user_agent, created_at, seen_at, expires_at)
        values (${id}, ${personId}, ${ticketId}, ${userAgent},
                ${createdAt}, ${createdAt}, ${expiresAt})`,
  );
}

/** Remembers, to the minute, that the session and its person were here. */
export async function touchSession(db: Database, id: string, now: Date) {
  await run(
    db,
    sql`with touched as (
          update session set seen_at = ${now}
          where id = ${id} and seen_at <= ${before(now, 60_000)} returning person_id
        )
        update person set seen_at = ${now} where id in (select person_id from touched)`,
  );
}

/** Undefined where it had ended before. */
export const revokeSession = (db: Database, id: string, now: Date) =>
  runOne<{ id: string }>(
    db,
    sql`update session set revoked_at = ${now}
        where id = ${id} and revoked_at is null returning id`,
  );

export async function revokeSessionsOf(db: Database, personId: string, now: Date) {
  await run(
    db,
    sql`update session set revoked_at = ${now}
        where person_id = ${personId} and revoked_at is null`,
  );
}
