import { notificationChannels } from '../../src/notifications/notification-kinds.ts';
import { kindsFor } from '../../src/notifications/usual-choices.ts';
import { type Actors, accounts, insiders, signedIn, staff } from '../actor.ts';
import { personOf } from '../cast.ts';
import { an, type Cells, type Place, the } from '../place.ts';
import type { Scene } from '../scene.ts';

/** Those who were told of the ticket and still see it. */
export const hearers: Actors = ['customer', 'sharing', ...insiders];

export const noticeOf = ({ actor, cast, notices }: Scene) =>
  notices.get(personOf(actor, cast)?.id ?? '');

/** What the viewer is told is theirs alone. */
export const inboxRights = (scene: Scene): Place[] => {
  const notice = noticeOf(scene);
  const fields: Record<string, Cells> = {
    id: [[hearers, notice?.id]],
    kind: [[hearers, 'ANSWERED']],
    count: [[hearers, 2]],
    at: [[hearers, notice?.happenedAt]],
    isUnread: [[hearers, true]],
    ticket: [[hearers, the(scene.story.ticket)]],
    event: [[hearers, { id: notice?.eventId }]],
  };
  return [
    {
      type: 'Inbox',
      path: 'inbox { * }',
      reach: signedIn,
      fields: {
        unreadCount: [
          [hearers, 1],
          [signedIn, 0],
        ],
        newest: [[hearers, { id: notice?.id }]],
      },
    },
    { type: 'Notification', path: 'inbox { newest { * } }', reach: hearers, fields },
    {
      type: 'Notification',
      path: 'notifications(isUnread: true) { nodes { * } }',
      reach: hearers,
      fields,
    },
    ...settings,
  ];
};

const choices = (isStaff: boolean) =>
  kindsFor(isStaff).flatMap(() => notificationChannels.map(() => an('NotificationChoice')));

const settings: Place[] = [
  {
    type: 'NotificationSettings',
    path: 'notificationSettings { * }',
    reach: signedIn,
    fields: {
      choices: [
        [accounts, choices(false)],
        [staff, choices(true)],
      ],
      quietHours: [[['customer'], an('QuietHours')]],
      pushKey: [[signedIn, 'public']],
      pushEndpoints: [[signedIn, []]],
    },
  },
  {
    type: 'NotificationChoice',
    path: 'notificationSettings { choices { * } }',
    reach: signedIn,
    fields: {
      kind: [
        [accounts, 'RECEIVED'],
        [staff, 'ASSIGNED'],
      ],
      channel: [[signedIn, 'EMAIL']],
      chosen: [
        [accounts, true],
        [staff, false],
      ],
    },
  },
  {
    type: 'QuietHours',
    path: 'notificationSettings { quietHours { * } }',
    reach: ['customer'],
    fields: {
      zone: [[['customer'], 'Europe/London']],
      beginsAt: [[['customer'], '22:00']],
      endsAt: [[['customer'], '07:00']],
    },
  },
];
