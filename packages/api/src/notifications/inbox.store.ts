import type { Statement } from '../platform/database.ts';
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

/** Puts it into the inbox, together with what is unread there of the same few minutes. */
export const putIntoInbox = (notice: Notice): Statement => ({
  text: `with heard as (
      select where not exists (
        select from muted_ticket u where u.person_id = $1 and u.ticket_id = $2)
    ), joined as (
      update notification n set count = n.count + 1, sequence = greatest(n.sequence, $5::integer),
        happened_at = greatest(n.happened_at, $6::timestamptz),
        kind = greatest(n.kind, $3::notification_kind),
        event_id = case when $3::notification_kind >= n.kind then $4 else n.event_id end
      from heard
      where n.id = (
        select o.id from notification o
        where o.person_id = $1 and o.ticket_id = $2 and ${isUnread('o')}
          and o.began_at > $6::timestamptz - interval '${togetherMinutes} minutes'
        order by o.began_at desc limit 1)
      returning n.id
    ), added as (
      insert into notification (person_id, ticket_id, kind, event_id, sequence, began_at, happened_at)
      select $1, $2, $3::notification_kind, $4, $5, $6, $6 from heard
      where not exists (select from joined)
      returning id
    )
    select id, false as is_new from joined union all select id, true from added`,
  params: [
    notice.personId,
    notice.ticketId,
    notice.kind,
    notice.eventId,
    notice.sequence,
    notice.happenedAt,
  ],
});
