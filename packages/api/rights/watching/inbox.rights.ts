import type { TestDesk } from '../../test/desk.ts';
import { signedIn } from '../actor.ts';
import { hearers, noticeOf } from '../reading/inbox.rights.ts';
import type { Scene } from '../scene.ts';
import type { Happening } from './watching.ts';

/** As if more had been added to everybody's notification. */
async function moreIsAdded({ db, live }: TestDesk, { cast, notices }: Scene) {
  await db`update notification set count = count + 1`;
  for (const person of Object.values(cast.people)) {
    live.publish(`inbox:${person.id}`, notices.get(person.id)?.id ?? '');
  }
}

export const inboxHappenings: Happening<Scene>[] = [
  {
    title: 'the inbox',
    rowOf: () => ({
      call: 'inbox { unreadCount newest { count } }',
      told: [
        [hearers, [2, 3].map((count) => ({ unreadCount: 1, newest: { count } }))],
        [signedIn, [{ unreadCount: 0, newest: null }]],
      ],
    }),
    happens: moreIsAdded,
  },
  {
    title: 'each notification',
    rowOf: (scene) => ({
      call: 'notification { id }',
      isSilent: true,
      told: [
        [hearers, [{ id: noticeOf(scene)?.id }]],
        [signedIn, []],
        [['stranger', 'guest', 'token', 'otherGuest', 'suspended', 'expired'], ['UNAUTHENTICATED']],
      ],
    }),
    happens: moreIsAdded,
  },
];
