import { sql } from 'drizzle-orm';
import { type Database, runOne } from '../platform/database.ts';
import type { Ticket } from './ticket.table.ts';

/**
 * The available agent of a ticket's team with the least running work, other than whoever has it;
 * undefined where there is none. What waits for others is no load.
 */
export const leastLoaded = (db: Database, { teamId, assigneeId }: Ticket) =>
  runOne<{ id: string }>(
    db,
    sql`select p.id from person p join team_member m on m.person_id = p.id
        where m.team_id = ${teamId} and p.role = 'AGENT' and p.available
          and p.suspended_at is null and p.id is distinct from ${assigneeId}
        order by (select count(*) from ticket t
                  where t.assignee_id = p.id and t.status = 'IN_PROGRESS'), p.id
        limit 1`,
  );
