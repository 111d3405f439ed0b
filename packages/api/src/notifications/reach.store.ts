import type { DeskEvent } from '@hlm-desk/shared/events';
import type { QuietHours } from '@hlm-desk/shared/quiet-hours';
import { viewerOfPerson } from '../identity/viewer-of-person.ts';
import { type Database, runText } from '../platform/database.ts';
import { openScope } from '../platform/tree.ts';
import { eventNames, eventVisible } from '../tickets/event.tree.ts';
import type { EventNames } from '../tickets/event-text.ts';
import { isUnread } from './inbox.store.ts';
import { notificationVisible } from './notification.tree.ts';
import type { NotificationKind } from './notification-kinds.ts';
import type { Choice } from './usual-choices.ts';

/** By which ways somebody can be reached, and what they chose of them. */
export interface Reach {
  id: string;
  isStaff: boolean;
  choices: Choice[];
  deviceIds: string[];
}

const reach = `
  select p.id, p.role <> 'CUSTOMER' as is_staff,
    coalesce((select json_agg(json_build_object('kind', c.kind, 'channel', c.channel, 'chosen', c.chosen))
      from notification_choice c where c.person_id = p.id), '[]') as choices,
    array(select d.id from push_device d join session s on s.id = d.session_id
          where d.person_id = p.id and s.revoked_at is null and s.expires_at > $2) as device_ids
  from person p where p.id = any ($1) and p.suspended_at is null`;

export async function findReach(db: Database, personIds: readonly string[], now: Date) {
  const people = await runText<Reach>(db, reach, [personIds, now]);
  return new Map(people.map((person) => [person.id, person]));
}

/** A notification on its way out of the desk. */
export interface Outgoing {
  kind: NotificationKind;
  personId: string;
  personName: string;
  email: string | null;
  isStaff: boolean;
  quietHours: QuietHours | null;
  happenedAt: Date;
  eventId: string;
  ticketId: string;
  number: number;
  subject: string;
  /** Null where they may not see the event that it names. */
  event: DeskEvent | null;
  names: EventNames;
}

/** Undefined where it has been read meanwhile, or may not be seen any more. */
export async function findOutgoing(db: Database, id: string): Promise<Outgoing | undefined> {
  const [told] = await runText<{ personId: string }>(
    db,
    'select person_id from notification where id = $1',
    [id],
  );
  if (!told) return undefined;
  const viewer = await viewerOfPerson(db, told.personId);
  const scope = openScope(viewer);
  const text = `
    select n.kind, n.person_id, p.name as person_name, p.email, p.role <> 'CUSTOMER' as is_staff,
      n.happened_at, n.event_id, n.ticket_id, t.number, t.subject,
      (select json_build_object('zone', q.zone, 'beginsAt', q.begins_at, 'endsAt', q.ends_at)
       from quiet_hours q where q.person_id = p.id) as quiet_hours,
      case when ${eventVisible('l', scope)} then l.event end as event, ${eventNames('l', scope)} as names
    from notification n join person p on p.id = n.person_id join ticket t on t.id = n.ticket_id
    join ledger l on l.event_id = n.event_id
    where n.id = ${scope.bind(id)} and ${isUnread('n')} and ${notificationVisible('n', scope)}`;
  const [outgoing] = await runText<Outgoing>(db, text, scope.params);
  return outgoing;
}

export interface Device {
  id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Undefined where nobody is signed in there any more. */
export async function findDevice(db: Database, id: string, personId: string, now: Date) {
  const [device] = await runText<Device>(
    db,
    `select d.id, d.endpoint, d.p256dh, d.auth from push_device d join session s on s.id = d.session_id
     where d.id = $1 and d.person_id = $2 and s.revoked_at is null and s.expires_at > $3`,
    [id, personId, now],
  );
  return device;
}

export const forgetDevice = (db: Database, id: string) =>
  runText(db, 'delete from push_device where id = $1', [id]);
