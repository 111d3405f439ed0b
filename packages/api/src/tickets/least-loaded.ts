import { type SQL, sql } from 'drizzle-orm';
import { type Database, runOne } from '../platform/database.ts';
import type { Ticket } from './ticket.table.ts';

/** How much of what a person has is being worked on; what waits for others is no load. */
const loadOf = (personId: SQL) =>
  sql`(select count(*) from ticket t
       where t.assignee_id = ${personId} and t.status = 'IN_PROGRESS')`;

/**
 * The available agent of a ticket's team with the least running work, less than whoever has it;
 * undefined where there is none.
 */
export const leastLoaded = (db: Database, { teamId, assigneeId }: Ticket) =>
  runOne<{ id: string }>(
    db,
    sql`select p.id from person p join team_member m on m.person_id = p.id
        where m.team_id = ${teamId} and p.role = 'AGENT' and p.available
          and p.suspended_at is null
          and (${assigneeId}::text is null
            or ${loadOf(sql`p.id`)} < ${loadOf(sql`${assigneeId}`)})
        order by ${loadOf(sql`p.id`)}, p.id
        limit 1`,
  );
