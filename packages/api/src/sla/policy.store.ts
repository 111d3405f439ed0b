import { BusinessTime } from '@hlm-desk/shared/sla/business-time';
import type { Calendar } from '@hlm-desk/shared/sla/calendar';
import type { AppliedPolicy } from '@hlm-desk/shared/sla/facts';
import type { SlaPolicy } from '@hlm-desk/shared/sla/policy';
import { sql } from 'drizzle-orm';
import { type Database, runOne } from '../platform/database.ts';

/** The versions by which a ticket is promised something. */
export interface Pin {
  policyVersionId: string | null;
  calendarVersionId: string | null;
}

const policies = new Map<string, SlaPolicy>();
const calendars = new Map<string, BusinessTime>();

/** Versions never change: each is read once. */
async function known<Definition, Value>(
  db: Database,
  kept: Map<string, Value>,
  { table, id }: { table: 'sla_policy_version' | 'calendar_version'; id: string },
  make: (definition: Definition) => Value,
): Promise<Value> {
  const before = kept.get(id);
  if (before) return before;
  const row = await runOne<{ definition: Definition }>(
    db,
    sql`select definition from ${sql.identifier(table)} where id = ${id}`,
  );
  if (!row) throw new Error(`${id} is pinned and does not exist.`);
  const value = make(row.definition);
  kept.set(id, value);
  return value;
}

const findPolicy = (db: Database, id: string) =>
  known(db, policies, { table: 'sla_policy_version', id }, (policy: SlaPolicy) => policy);

export const findCalendar = (db: Database, id: string) =>
  known(
    db,
    calendars,
    { table: 'calendar_version', id },
    (calendar: Calendar) => new BusinessTime(calendar, id),
  );

/** What a pin promises; null where it is of nothing. */
export async function findApplied(db: Database, pin: Pin): Promise<AppliedPolicy | null> {
  const { policyVersionId, calendarVersionId } = pin;
  if (policyVersionId === null || calendarVersionId === null) return null;
  return {
    policy: await findPolicy(db, policyVersionId),
    calendar: await findCalendar(db, calendarVersionId),
  };
}

const met = (condition: string, column: string) =>
  `(v.${condition} = '{}' or t.${column} = any (v.${condition}))`;

/** The newest version of the first policy whose conditions the ticket `t` meets, if in the queue $3. */
export const matchingPolicy = `
  select p.id as policy_id, v.id as policy_version_id,
    (select c.id from calendar_version c where c.calendar_id = p.calendar_id
     order by c.version desc limit 1) as calendar_version_id
  from sla_policy p
  cross join lateral (
    select * from sla_policy_version n where n.policy_id = p.id order by n.version desc limit 1
  ) v
  where p.deleted_at is null and ${met('category_ids', 'category_id')}
    and (v.queue_ids = '{}' or coalesce($3, t.queue_id) = any (v.queue_ids)) and ${met('organisation_ids', 'organisation_id')}
    and ${met('customer_ids', 'customer_id')} and ${met('channels', 'channel')}
  order by p.place, p.id limit 1`;
