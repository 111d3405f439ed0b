import { sql } from 'drizzle-orm';
import type { TransactionSql } from 'postgres';
import type { Change } from '../platform/change.ts';
import { orderBy } from '../platform/cursor.ts';
import { type Database, run, runOne, runText } from '../platform/database.ts';
import { openScope } from '../platform/tree.ts';
import { isStaff, type Viewer } from '../platform/viewer.ts';
import { inLine, lineOrder } from '../queues/in-line.ts';
import { ticketVisible } from './ticket.policy.ts';
import type { Ticket } from './ticket.table.ts';

/** A ticket with what decisions about it rest on. */
export type LockedTicket = Ticket & {
  customerMayChangePriority: boolean;
  teamLevel: number;
};

/** Subselects, not joins: where the row was waited for, a join would go on with the team it had. */
const columns = `t.*, (select m.level from team m where m.id = t.team_id) as team_level,
  coalesce((select c.customer_may_change_priority from category c where c.id = t.category_id), false)
    as customer_may_change_priority`;

/**
 * Reads a ticket and holds it until the transaction ends, so a decision made on it stays true. Its
 * key stays free: whoever writes a row about it and whoever holds it do not wait for each other.
 */
export const lockTicket = async (tx: TransactionSql, viewer: Viewer, id: string) =>
  // Whoever waited for it may see it by what was written meanwhile, which only a new statement knows.
  (await tryLockTicket(tx, viewer, id)) ?? (await tryLockTicket(tx, viewer, id));

async function tryLockTicket(tx: TransactionSql, viewer: Viewer, id: string) {
  const scope = openScope(viewer);
  const [ticket] = await runText<LockedTicket>(
    tx,
    `select ${columns} from ticket t
     where t.id = ${scope.bind(id)} and ${ticketVisible('t', scope)} for no key update of t`,
    scope.params,
  );
  return ticket;
}

/** Holds the head of a queue's line; those that somebody else is taking right now are passed over. */
export async function lockHeadOfLine(tx: TransactionSql, viewer: Viewer, queueId: string) {
  const scope = openScope(viewer);
  const [ticket] = await runText<LockedTicket>(
    tx,
    `select ${columns} from ticket t
     where t.queue_id = ${scope.bind(queueId)} and ${inLine('t')} and ${ticketVisible('t', scope)}
     order by ${orderBy('t', lineOrder, false)} limit 1 for no key update of t skip locked`,
    scope.params,
  );
  return ticket;
}

type Changes = Partial<Omit<Ticket, 'id' | 'number' | 'version' | 'eventCount'>>;

/** Changes a locked ticket; its version grows by one. */
export async function saveTicket(tx: TransactionSql, id: string, changes: Changes, now: Date) {
  await tx`update ticket set ${tx({ ...changes, updatedAt: now })}, version = version + 1 where id = ${id}`;
}

/** Nothing that others decide on: neither version nor time of change. */
export const saveTriage = (tx: TransactionSql, id: string, at: Date | null) =>
  run(tx, sql`update ticket set triaged_at = ${at} where id = ${id}`);

export const findTeam = (db: Database, id: string) =>
  runOne<{ id: string; name: string; level: number; queueId: string | null }>(
    db,
    sql`select m.id, m.name, m.level, (select q.id from queue q where q.team_id = m.id order by q.name limit 1) as queue_id
        from team m where m.id = ${id}`,
  );

/** Where tickets of a level are handed on to: it decides who is told, too. */
export const nextLevel = (level: string) =>
  `select n.id as team_id, q.id as queue_id from team n join queue q on q.team_id = n.id
   where n.level = ${level} + 1 order by n.name, q.name limit 1`;

/** The team and queue that the next level works from; undefined above the highest. */
export async function findNextLevel(db: Database, level: number) {
  const statement = nextLevel('$1::integer');
  const [next] = await runText<{ teamId: string; queueId: string }>(db, statement, [level]);
  return next;
}

export const findQueue = (db: Database, id: string) =>
  runOne<{ id: string; teamId: string }>(db, sql`select id, team_id from queue where id = ${id}`);

export const findCategory = (db: Database, id: string) =>
  runOne<{ id: string }>(db, sql`select id from category where id = ${id}`);

/** A person who can work at the desk, with the teams served. */
export const findAgent = (db: Database, id: string) =>
  runOne<{ id: string; name: string; role: 'AGENT' | 'LEAD' | 'ADMIN'; teamIds: string[] }>(
    db,
    sql`select p.id, p.name, p.role,
               array(select w.team_id from team_member w where w.person_id = p.id) as team_ids
        from person p where p.id = ${id} and p.role <> 'CUSTOMER' and p.suspended_at is null`,
  );

/** Lets an agent who hands a ticket on go on seeing it; leads see everything anyway. */
export async function keepWatching(tx: TransactionSql, ticketId: string, { id, role }: Viewer) {
  if (role !== 'AGENT') return;
  await run(
    tx,
    sql`insert into watcher (ticket_id, person_id) values (${ticketId}, ${id}) on conflict do nothing`,
  );
}

/** Lets whoever has a ticket go on seeing it when it goes to others, whoever gives it to them. */
export const keepHolderWatching = (tx: TransactionSql, { id, assigneeId }: Ticket) =>
  run(
    tx,
    sql`insert into watcher (ticket_id, person_id)
        select ${id}, p.id from person p where p.id = ${assigneeId} and p.role = 'AGENT'
        on conflict do nothing`,
  );

/**
 * Remembers how far a person has read; never goes back. Events that they do not see mark nothing:
 * what a guessed cursor marks would tell that there is something.
 */
export async function saveReadMark(
  { tx, context: { viewer, now } }: Change,
  ticketId: string,
  eventId: string,
) {
  await run(
    tx,
    sql`insert into read_mark (ticket_id, person_id, sequence, read_at)
        select ticket_id, ${viewer.id}, sequence, ${now()} from ledger
        where ticket_id = ${ticketId} and id = ${eventId}::bigint
          and (not internal or ${isStaff(viewer)})
        on conflict (person_id, ticket_id)
        do update set sequence = greatest(read_mark.sequence, excluded.sequence),
          read_at = excluded.read_at`,
  );
}
