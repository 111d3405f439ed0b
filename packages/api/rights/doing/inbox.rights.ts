import { aBrowser } from '../../test/push-service.ts';
import { everybody, signedIn } from '../actor.ts';
import { personOf } from '../cast.ts';
import { hearers } from '../reading/inbox.rights.ts';
import type { Deed, DeedScene } from './deed.ts';

/** One that the actor was told, of the ticket that nobody has touched yet. */
async function aNotice({ desk: { db, clock }, cast, actor, ticket }: DeedScene) {
  const { id: personId } = personOf(actor, cast) ?? cast.people.customer;
  const [opened] = await db<[{ eventId: string }]>`
    select event_id from ledger where ticket_id = ${ticket.id} order by sequence limit 1`;
  const [notice] = await db<[{ id: string }]>`insert into notification ${db({
    personId,
    ticketId: ticket.id,
    kind: 'RECEIVED',
    eventId: opened.eventId,
    sequence: 1,
    beganAt: clock.now(),
    happenedAt: clock.now(),
  })} returning id`;
  return notice.id;
}

const strangers: Deed['refusals'] = [[everybody, 'UNAUTHENTICATED']];
const settings = {
  answer: '{ __typename }',
  says: () => ({ __typename: 'NotificationSettings' }),
  refusals: strangers,
  leaves: [],
};

/** What somebody does with what they are told; nothing of it stands in the ledger. */
export const inboxDeeds: Deed[] = [
  {
    mutation: 'markNotifications',
    input: async (scene) => ({ notificationIds: [await aNotice(scene)], read: true }),
    may: signedIn,
    refusals: strangers,
    answer: '{ __typename }',
    says: () => ({ __typename: 'Inbox' }),
    leaves: [],
    touches: ['notification'],
  },
  {
    mutation: 'muteTicket',
    input: ({ ticket }) => ({ ticketId: ticket.id, muted: true }),
    may: hearers,
    refusals: [
      [signedIn, 'NOT_FOUND'],
      [everybody, 'UNAUTHENTICATED'],
    ],
    leaves: [],
    touches: ['muted_ticket'],
  },
  {
    ...settings,
    mutation: 'chooseNotification',
    input: () => ({ kind: 'ANSWERED', channel: 'EMAIL', chosen: false }),
    may: signedIn,
    touches: ['notification_choice'],
  },
  {
    ...settings,
    mutation: 'setQuietHours',
    input: () => ({ quietHours: { zone: 'Europe/London', beginsAt: '21:00', endsAt: '06:00' } }),
    may: signedIn,
    touches: ['quiet_hours'],
  },
  {
    ...settings,
    mutation: 'addPushDevice',
    input: () => aBrowser().device,
    may: signedIn,
    touches: ['push_device'],
  },
  {
    ...settings,
    mutation: 'removePushDevice',
    input: async ({ desk: { db, clock }, cast, actor }) => {
      const { device } = aBrowser();
      const person = personOf(actor, cast) ?? cast.people.customer;
      const [session] = await db<[{ id: string }?]>`
        select id from session where person_id = ${person.id} limit 1`;
      if (session) {
        await db`insert into push_device ${db({
          ...device,
          personId: person.id,
          sessionId: session.id,
          addedAt: clock.now(),
        })}`;
      }
      return { endpoint: device.endpoint };
    },
    may: signedIn,
    touches: ['push_device'],
  },
];
