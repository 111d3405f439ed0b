import { addInternalNote } from '../../src/conversations/add-internal-note.ts';
import { saveSlaPolicy } from '../../src/sla/save-sla-policy.ts';
import { changeTicketPriority } from '../../src/tickets/change-ticket-priority.ts';
import type { TestDesk } from '../../test/desk.ts';
import { policyInput } from '../../test/promises.ts';
import {
  type Actors,
  but,
  customers,
  everybody,
  insiders,
  nobody,
  seers,
  staff,
} from '../actor.ts';
import type { Cells } from '../place.ts';
import type { Scene } from '../scene.ts';
import type { Story } from '../story.ts';
import { boardHappenings } from './board.rights.ts';
import { inboxHappenings } from './inbox.rights.ts';
import type { Happening, Watching } from './watching.ts';

export const becomesUrgent = ({ as }: TestDesk, { cast }: Scene, { ticket }: Story) =>
  changeTicketPriority(as(cast.people.lead), { ticketId: ticket.id, priority: 'URGENT' });

/** Both tickets change, so that something could be told of the one that each actor watches. */
const aTicket = (title: string, rowOf: (scene: Scene) => Watching): Happening<Scene> => ({
  title,
  rowOf,
  async happens(desk, scene) {
    for (const story of Object.values(scene.stories)) await becomesUrgent(desk, scene, story);
  },
});

function oneTicket(call: string, who: Actors, { story }: Scene, others: Cells = []): Watching {
  const { id } = story.ticket;
  const told = ['NORMAL', 'URGENT'].map((priority) => ({ id, priority }));
  return { call: `${call} { id priority }`, told: [[who, told], ...others] };
}

const tickets: Happening<Scene>[] = [
  aTicket('a ticket by its id', (scene) => oneTicket(scene.ticket, seers, scene)),
  aTicket('a ticket by its number', (scene) =>
    oneTicket(`ticket(number: ${scene.story.ticket.number})`, but(seers, 'token'), scene),
  ),
  aTicket('the ticket of the link', (scene) => ({
    ...oneTicket('ticket', ['guest', 'token'], scene, [
      [['otherGuest'], [{ id: scene.cast.otherTicket.id, priority: 'NORMAL' }]],
      [everybody, ['INVALID']],
    ]),
    tokenAtOpening: true,
  })),
  aTicket('a ticket by a token that is not good', (scene) =>
    oneTicket(`ticket(id: "${scene.story.ticket.id}", trackingToken: "none")`, nobody, scene),
  ),
];

async function newestCursor({ db }: TestDesk) {
  const [newest] = await db<[{ cursor: string }]>`
    select written_by || '.' || id as cursor from ledger order by id desc limit 1`;
  return newest.cursor;
}

/** A note is written on both tickets, and then both become urgent. */
async function noteAndUrgency(desk: TestDesk, scene: Scene) {
  for (const story of Object.values(scene.stories)) {
    const note = { ticketId: story.ticket.id, body: 'Between us.' };
    await addInternalNote(desk.as(scene.cast.people.agent), note);
    await becomesUrgent(desk, scene, story);
  }
}

const noted = { kind: 'message.noted' };
const urgent = { kind: 'ticket.priority_changed' };
const strangers: Actors = ['stranger', 'suspended', 'expired'];

const events: Happening<Scene>[] = [
  {
    title: 'the events of a ticket',
    rowOf: async ({ story, credentials }, desk) => {
      const token = JSON.stringify(credentials.trackingToken ?? null);
      const after = await newestCursor(desk);
      return {
        call: `events(after: "${after}", ticketId: "${story.ticket.id}", trackingToken: ${token}) { kind }`,
        isSilent: true,
        told: [
          [customers, [urgent]],
          [insiders, [noted, urgent]],
          [strangers, ['UNAUTHENTICATED']],
          [everybody, ['NOT_FOUND']],
        ],
      };
    },
    happens: noteAndUrgency,
  },
  {
    title: 'all events of two kinds',
    rowOf: async ({ stories, story }, desk) => {
      const [own, both] = [[story], [stories.shared, stories.kept]].map((told) =>
        told.map(({ ticket }) => ticket.id),
      );
      const tell = (ids: string[] = [], kinds = [urgent]) =>
        ids.flatMap((id) => kinds.map((kind) => ({ ...kind, ticket: { id } })));
      return {
        call: `events(after: "${await newestCursor(desk)}", kinds: ["message.noted", "ticket.priority_changed"]) { kind ticket { id } }`,
        tokenAtOpening: true,
        isSilent: true,
        told: [
          [customers, tell(own)],
          [insiders, tell(both, [noted, urgent])],
          [strangers, ['UNAUTHENTICATED']],
          [everybody, []],
        ],
      };
    },
    happens: noteAndUrgency,
  },
];

const policies: Happening<Scene> = {
  title: 'the policies',
  rowOf: ({ cast: { policy } }) => ({
    call: 'slaPolicies { id pausesOnHold }',
    told: [
      [staff, [false, true].map((pausesOnHold) => [{ id: policy.id, pausesOnHold }])],
      [everybody, [[]]],
    ],
  }),
  happens: ({ as }, { cast: { policy, people } }) =>
    saveSlaPolicy(
      as(people.lead),
      policyInput({ policyId: policy.id, calendarId: policy.calendarId, pausesOnHold: true }),
    ),
};

/** What can be watched, and who is told what of it. */
export const happenings: Happening<Scene>[] = [
  ...tickets,
  ...events,
  ...inboxHappenings,
  ...boardHappenings,
  policies,
];
