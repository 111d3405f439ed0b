import type { Role } from '@hlm-desk/shared/role';
import { sql } from 'drizzle-orm';
import { type Database, runOne } from '../platform/database.ts';
import { stranger, type Viewer } from '../platform/viewer.ts';

/** A person with the rights that they have now, also while they are away; a stranger if suspended. */
export async function viewerOfPerson(db: Database, id: string): Promise<Viewer> {
  const person = await runOne<{
    id: string;
    role: Role;
    teamIds: string[];
    sharedOrganisationId: string | null;
  }>(
    db,
    sql`select p.id, p.role, o.id as shared_organisation_id,
               array(select m.team_id from team_member m where m.person_id = p.id) as team_ids
        from person p left join organisation o on o.id = p.organisation_id and o.shares_tickets
        where p.id = ${id} and p.suspended_at is null`,
  );
  return person ? { ...stranger, ...person } : stranger;
}
