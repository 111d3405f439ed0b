import { changeTicketStatus } from '../../src/conversations/change-ticket-status.ts';
import { changeTicketPriority } from '../../src/tickets/change-ticket-priority.ts';
import { claimTicket } from '../../src/tickets/claim-ticket.ts';
import { moveTicket } from '../../src/tickets/move-ticket.ts';
import { type Actors, everybody, staff, workers } from '../actor.ts';
import type { Scene } from '../scene.ts';
import type { Happening } from './watching.ts';

const board = (filter = '') =>
  `board${filter} { tickets { id } removedTicketIds columns { status } }`;

const columns = ['NEW', 'IN_PROGRESS', 'PENDING', 'ON_HOLD', 'RESOLVED'].map((status) => ({
  status,
}));
const change = (shown: string[] = [], removedTicketIds: string[] = []) => ({
  tickets: shown.map((id) => ({ id })),
  removedTicketIds,
  columns,
});

/** A board on which a ticket becomes urgent. */
const aBoard = (
  title: string,
  filter: (scene: Scene) => string,
  who: Actors,
): Happening<Scene> => ({
  title: `the board ${title}`.trim(),
  rowOf: (scene) => ({
    call: board(filter(scene)),
    told: [
      [who, [change(), change([scene.stories.shared.ticket.id])]],
      [staff, [change()]],
      [everybody, ['FORBIDDEN']],
    ],
  }),
  happens: ({ as }, { cast, stories }) =>
    changeTicketPriority(as(cast.people.lead), {
      ticketId: stories.shared.ticket.id,
      priority: 'URGENT',
    }),
});

const leavesTheTeam: Happening<Scene> = {
  title: 'the board when a ticket goes to another team',
  rowOf: ({ stories: { shared } }) => {
    const { id } = shared.ticket;
    return {
      call: board(),
      told: [
        [['agent'], [change(), change([], [id])]],
        [
          ['watcher', 'lead', 'admin'],
          [change(), change([id])],
        ],
        [staff, [change()]],
        [everybody, ['FORBIDDEN']],
      ],
    };
  },
  happens: ({ as }, { cast, stories }) =>
    moveTicket(as(cast.people.lead), {
      ticketId: stories.shared.ticket.id,
      queueId: cast.queues.second.id,
    }),
};

const aQueue: Happening<Scene> = {
  title: 'a queue',
  rowOf: ({ cast: { otherTicket } }) => {
    const { queueId: id } = otherTicket;
    const told = [1, 0].map((waitingCount) => ({ id, waitingCount }));
    return { call: `queue(id: "${id}") { id waitingCount }`, told: [[staff, told]] };
  },
  happens: ({ as }, { cast }) =>
    claimTicket(as(cast.people.lead), { ticketId: cast.otherTicket.id }),
};

const theWorkload: Happening<Scene> = {
  title: 'the workload',
  rowOf: () => ({
    call: 'workload { people { ongoing } }',
    told: [
      [
        ['lead', 'admin'],
        [2, 1].map((ongoing) => [ongoing, 0, 0].map((one) => ({ people: [{ ongoing: one }] }))),
      ],
      [['agent'], [2, 1].map((ongoing) => [{ people: [{ ongoing }] }])],
      [staff, [[{ people: [{ ongoing: 0 }] }]]],
      [everybody, ['FORBIDDEN']],
    ],
  }),
  happens: ({ as }, { cast, stories }) =>
    changeTicketStatus(as(cast.people.lead), {
      ticketId: stories.kept.ticket.id,
      status: 'ON_HOLD',
    }),
};

export const boardHappenings: Happening<Scene>[] = [
  // The others change who has what.
  theWorkload,
  aQueue,
  aBoard('', () => '', workers),
  aBoard(
    'of tickets of a place',
    ({
      stories: {
        shared: { ticket },
      },
    }) =>
      `(filter: { teamId: "${ticket.teamId}", queueId: "${ticket.queueId}", categoryId: "${ticket.categoryId}" })`,
    workers,
  ),
  aBoard(
    'of tickets of a kind',
    ({
      stories: {
        shared: { ticket },
      },
    }) =>
      `(filter: { statuses: [IN_PROGRESS], priorities: [URGENT], channels: [WEB], search: "${ticket.number}" })`,
    workers,
  ),
  aBoard(
    'of what an agent has',
    ({ cast }) =>
      `(filter: { assigneeId: "${cast.people.agent.id}", unassigned: false, breaching: false, untriaged: false })`,
    workers,
  ),
  aBoard('of one’s own', () => '(filter: { mine: true })', ['agent']),
  leavesTheTeam,
];
