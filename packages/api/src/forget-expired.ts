import { type SQL, sql } from 'drizzle-orm';
import type { Desk } from './platform/context.ts';
import { run } from './platform/database.ts';

const day = 86_400_000;
const atOnce = 2000;

/** What nothing asks for any more: each statement deletes a few and tells how many. */
const forgetting = (now: Date): SQL[] => {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  return [
    sql`delete from session where ctid in (
          select ctid from session where expires_at < ${now} or revoked_at < ${ago(1)}
          limit ${atOnce}) returning 1`,
    sql`delete from tracking_link where ctid in (
          select ctid from tracking_link where expires_at < ${now} limit ${atOnce}) returning 1`,
    // They have said for long that their time is over.
    sql`delete from survey_link where ctid in (
          select ctid from survey_link where created_at < ${ago(90)} limit ${atOnce}) returning 1`,
    sql`delete from set_up_link where ctid in (
          select ctid from set_up_link where expires_at < ${ago(1)} limit ${atOnce}) returning 1`,
    sql`delete from idempotency where ctid in (
          select ctid from idempotency where created_at < ${ago(1)} limit ${atOnce}) returning 1`,
    sql`delete from rate_limit where ctid in (
          select ctid from rate_limit where updated_at < ${ago(1)} limit ${atOnce}) returning 1`,
    sql`delete from letter where ctid in (
          select ctid from letter where sent_at < ${ago(30)} limit ${atOnce}) returning 1`,
    sql`delete from notification where ctid in (
          select ctid from notification where happened_at < ${ago(90)} limit ${atOnce}) returning 1`,
    sql`delete from far_behind where ctid in (
          select f.ctid from far_behind f join ticket t on t.id = f.ticket_id
          where t.assignee_id is not null or t.status in ('RESOLVED', 'CLOSED')
          limit ${atOnce}) returning 1`,
  ];
};

/** Deletes sessions, links, kept answers, limits, notifications and caught letters whose time is over. */
export async function forgetExpired({ db, now }: Desk) {
  for (const statement of forgetting(now())) {
    while ((await run(db, statement)).length === atOnce);
  }
}
