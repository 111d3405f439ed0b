import { type Database, runText } from '../platform/database.ts';
import type { NotificationKind } from './notification-kinds.ts';

export interface Notice {
  personId: string;
  ticketId: string;
  kind: NotificationKind;
  eventId: string;
  sequence: number;
  happenedAt: Date;
}

/** What comes of one ticket within this is told as one. */
const togetherMinutes = 5;

/** Whether nobody has marked it as read, nor read its ticket as far. */
export const isUnread = (notification: string) => `(${notification}.read_at is null and not exists (
  select from read_mark k where k.ticket_id = ${notification}.ticket_id
    and k.person_id = ${notification}.person_id and k.sequence >= ${notification}.sequence
    and (${notification}.unread_at is null or k.read_at > ${notification}.unread_at)))`;

/** A notification as it is once something was put into it. */
export interface Kept {
  id: string;
  personId: string;
  ticketId: string;
  /** Whether it is new, or weighs more than before. */
  isWeightier: boolean;
}

const columns = `"personId" text, "ticketId" text, kind notification_kind, "eventId" text,
  sequence integer, "happenedAt" timestamptz`;

const put = `
  with heard as (
    select r.* from jsonb_to_recordset($1::text::jsonb) as r (${columns})
    where not exists (
      select from muted_ticket u where u.person_id = r."personId" and u.ticket_id = r."ticketId")
  ), joined as (
    update notification n set count = n.count + 1, sequence = greatest(n.sequence, h.sequence),
      happened_at = greatest(n.happened_at, h."happenedAt"), kind = greatest(n.kind, h.kind),
      event_id = case when h.kind >= n.kind then h."eventId" else n.event_id end
    from heard h cross join lateral (
      select o.id, o.kind from notification o
      where o.person_id = h."personId" and o.ticket_id = h."ticketId" and ${isUnread('o')}
        and o.began_at > h."happenedAt" - interval '${togetherMinutes} minutes'
      order by o.began_at desc limit 1) o
    where n.id = o.id
    returning n.id, n.person_id, n.ticket_id, h.kind > o.kind as is_weightier
  ), added as (
    insert into notification (person_id, ticket_id, kind, event_id, sequence, began_at, happened_at)
    select h."personId", h."ticketId", h.kind, h."eventId", h.sequence, h."happenedAt", h."happenedAt"
    from heard h
    where not exists (
      select from joined j where j.person_id = h."personId" and j.ticket_id = h."ticketId")
    returning id, person_id, ticket_id
  )
  select id, person_id, ticket_id, is_weightier from joined
  union all select id, person_id, ticket_id, true from added`;

/**
 * Puts them into inboxes, each together with what is unread there of the same few minutes. At most
 * one is of the same person and ticket.
 */
export const putIntoInboxes = (db: Database, notices: readonly Notice[]) =>
  runText<Kept>(db, put, [JSON.stringify(notices)]);

/** What weighs more than what they were written of before; then it is as if it had been written. */
export async function markMailed(db: Database, kept: ReadonlyArray<Pick<Notice, 'kind'> & Kept>) {
  const rows = await runText<{ id: string }>(
    db,
    `update notification n set mailed_kind = r.kind
     from jsonb_to_recordset($1::text::jsonb) as r (id text, kind notification_kind)
     where n.id = r.id and (n.mailed_kind is null or n.mailed_kind < r.kind)
     returning n.id`,
    [JSON.stringify(kept.map(({ id, kind }) => ({ id, kind })))],
  );
  return rows.map(({ id }) => id);
}
