import type { QuietHours } from '@hlm-desk/shared/quiet-hours';
import { sql } from 'drizzle-orm';
import { type Database, run, runOne } from '../platform/database.ts';
import type { Choice } from './usual-choices.ts';

export const findChoices = (db: Database, personId: string) =>
  run<Choice>(
    db,
    sql`select kind, channel, chosen from notification_choice where person_id = ${personId}`,
  );

export const findQuietHours = (db: Database, personId: string) =>
  runOne<QuietHours>(
    db,
    sql`select zone, begins_at, ends_at from quiet_hours where person_id = ${personId}`,
  );

export const saveChoice = (db: Database, personId: string, { kind, channel, chosen }: Choice) =>
  run(
    db,
    sql`insert into notification_choice (person_id, kind, channel, chosen)
        values (${personId}, ${kind}, ${channel}, ${chosen})
        on conflict (person_id, kind, channel) do update set chosen = excluded.chosen`,
  );

export const saveQuietHours = (db: Database, personId: string, hours: QuietHours | null) =>
  run(
    db,
    hours === null
      ? sql`delete from quiet_hours where person_id = ${personId}`
      : sql`insert into quiet_hours (person_id, zone, begins_at, ends_at)
            values (${personId}, ${hours.zone}, ${hours.beginsAt}, ${hours.endsAt})
            on conflict (person_id) do update set zone = excluded.zone,
              begins_at = excluded.begins_at, ends_at = excluded.ends_at`,
  );

interface NewDevice {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** A browser belongs to whoever signed in there last. */
export const saveDevice = (
  db: Database,
  { personId, sessionId, addedAt }: { personId: string; sessionId: string; addedAt: Date },
  { endpoint, p256dh, auth }: NewDevice,
) =>
  run(
    db,
    sql`insert into push_device (person_id, session_id, endpoint, p256dh, auth, added_at)
        values (${personId}, ${sessionId}, ${endpoint}, ${p256dh}, ${auth}, ${addedAt})
        on conflict (endpoint) do update set person_id = excluded.person_id,
          session_id = excluded.session_id, p256dh = excluded.p256dh, auth = excluded.auth`,
  );

export const deleteDevice = (db: Database, personId: string, endpoint: string) =>
  run(db, sql`delete from push_device where person_id = ${personId} and endpoint = ${endpoint}`);

/** The browsers in which somebody is still signed in. */
export const findDevices = (db: Database, personId: string, now: Date) =>
  run<{ endpoint: string }>(
    db,
    sql`select d.endpoint from push_device d join session s on s.id = d.session_id
        where d.person_id = ${personId} and s.revoked_at is null and s.expires_at > ${now}
        order by d.added_at, d.id`,
  );

/** How many browsers somebody may add. */
export const mostDevices = 20;

export const countDevices = async (db: Database, personId: string) =>
  (
    await runOne<{ count: number }>(
      db,
      sql`select count(*) from push_device where person_id = ${personId}`,
    )
  )?.count ?? 0;
