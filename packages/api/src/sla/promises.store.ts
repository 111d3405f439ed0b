import type { Calendar } from '@hlm-desk/shared/sla/calendar';
import type { SlaPolicy } from '@hlm-desk/shared/sla/policy';
import { type Database, runText } from '../platform/database.ts';
import { newestCalendars, newestPolicies } from './newest.ts';

/** Which tickets a version of a policy is for. */
export interface Conditions {
  categoryIds: string[];
  queueIds: string[];
  organisationIds: string[];
  customerIds: string[];
  channels: string[];
}

interface Newest {
  id: string;
  name: string;
  version: number;
}

export interface NewestCalendar extends Newest {
  definition: Calendar;
}

export interface NewestPolicy extends Newest, Conditions {
  calendarId: string;
  definition: SlaPolicy;
}

/** Held by whoever changes a calendar or a policy: they are few, and changes are rare. */
export const lockPromises = (tx: Database) =>
  runText(tx, `select pg_advisory_xact_lock(hashtextextended('promises', 0))`, []);

export const findCalendars = (db: Database) =>
  runText<NewestCalendar>(db, `select c.* from ${newestCalendars} c order by c.name`, []);

/** In the order in which they are tried. */
export const findPolicies = (db: Database) =>
  runText<NewestPolicy>(
    db,
    `select p.*, p.channels::text[] as channels from ${newestPolicies} p order by p.place, p.id`,
    [],
  );

const asJson = (definition: object) => JSON.stringify(definition);

export async function insertCalendar(tx: Database, name: string): Promise<string> {
  const [row] = await runText<{ id: string }>(
    tx,
    'insert into calendar (name) values ($1) returning id',
    [name],
  );
  return row?.id ?? '';
}

export const insertCalendarVersion = (
  tx: Database,
  { id, version, definition }: Pick<NewestCalendar, 'id' | 'version' | 'definition'>,
  now: Date,
) =>
  runText(
    tx,
    `insert into calendar_version (calendar_id, version, definition, created_at)
     values ($1, $2, $3::text::jsonb, $4)`,
    [id, version, asJson(definition), now],
  );

export async function insertPolicy(
  tx: Database,
  { name, calendarId }: Pick<NewestPolicy, 'name' | 'calendarId'>,
): Promise<string> {
  const [row] = await runText<{ id: string }>(
    tx,
    'insert into sla_policy (name, calendar_id, place) values ($1, $2, 0) returning id',
    [name, calendarId],
  );
  return row?.id ?? '';
}

export const insertPolicyVersion = (tx: Database, policy: NewestPolicy, now: Date) =>
  runText(
    tx,
    `insert into sla_policy_version (policy_id, version, definition, category_ids, queue_ids,
       organisation_ids, customer_ids, channels, created_at)
     values ($1, $2, $3::text::jsonb, $4, $5, $6, $7, $8::text[]::channel_kind[], $9)`,
    [
      policy.id,
      policy.version,
      asJson(policy.definition),
      policy.categoryIds,
      policy.queueIds,
      policy.organisationIds,
      policy.customerIds,
      policy.channels,
      now,
    ],
  );

/** Writes down in which order policies are tried. */
export const savePlaces = (tx: Database, ids: readonly string[]) =>
  runText(
    tx,
    `update sla_policy p set place = o.place
     from unnest($1::text[]) with ordinality o (id, place) where p.id = o.id and p.place <> o.place`,
    [ids],
  );

/** Which of the ids are of nothing that the desk has. */
export async function unknownOf(db: Database, table: string, ids: readonly string[]) {
  const rows = await runText<{ id: string }>(
    db,
    `select i.id from unnest($1::text[]) i (id)
     where not exists (select from ${table} x where x.id = i.id)`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
