import { customers, insiders, seers, workers } from '../actor.ts';
import { an, type Cells, type Place, page, the } from '../place.ts';
import type { Scene } from '../scene.ts';

const times = [
  'openedAt',
  'updatedAt',
  'lineSince',
  'acknowledgedAt',
  'firstRepliedAt',
  'resolvedAt',
  'closedAt',
] as const;

const numbers = [
  'number',
  'version',
  'subject',
  'status',
  'priority',
  'channel',
  'reopenCount',
  'handOffCount',
] as const;

/** A ticket's fields; the path leads to the story's ticket. */
export function ticketFields({ cast, story, stories }: Scene): Record<string, Cells> {
  const { ticket, customer, first, reply, note, picture, secret, history } = story;
  const other = (story === stories.shared ? stories.kept : stories.shared).ticket;
  const open = history.filter(({ internal }) => !internal);
  const asItIs = (name: (typeof times | typeof numbers)[number]) =>
    [name, [[seers, ticket[name]]]] as const;
  return {
    ...Object.fromEntries([...times, ...numbers].map(asItIs)),
    id: [[seers, ticket.id]],
    isMuted: [
      [['lead'], true],
      [seers, false],
    ],
    triagedAt: [[insiders, ticket.triagedAt]],
    firstWords: [[seers, first.body]],
    // Somebody has it: nothing is suggested any more.
    suggestion: [],
    category: [[seers, the(cast.category)]],
    customer: [[seers, the(customer)]],
    organisation: [[seers, { id: ticket.organisationId }]],
    assignee: [[seers, the(cast.people.agent)]],
    team: [[seers, the(cast.teams.first)]],
    queue: [[seers, { id: ticket.queueId }]],
    // Somebody has it; those in line are asked of their place elsewhere.
    queuePosition: [],
    messages: [
      [customers, page(first, reply)],
      [insiders, page(first, reply, note)],
    ],
    lastMessage: [
      [customers, the(reply)],
      [insiders, the(note)],
    ],
    attachments: [
      [customers, [the(picture)]],
      [insiders, [the(picture), the(secret)]],
    ],
    history: [
      [customers, page(...open)],
      [insiders, page(...history)],
    ],
    lastCursor: [[seers, open.at(-1)?.cursor]],
    silenceEndsAt: [[seers, story.silence.endsAt]],
    slaTimers: [[seers, [the(story.timer)]]],
    // Who sees one of two does not see the other for that.
    follows: [[insiders, the(other)]],
    followedBy: [[insiders, the(other)]],
    // It is not closed.
    reopenableUntil: [],
    satisfaction: [[seers, an('SatisfactionRating')]],
    escalationRequest: [[seers, an('EscalationRequest')]],
    allowedStatuses: [
      [workers, ['PENDING', 'ON_HOLD', 'RESOLVED']],
      [seers, []],
    ],
    viewerActions: [
      [customers, ['REPLY', 'CHANGE_PRIORITY']],
      [['watcher'], ['ADD_NOTE']],
      [
        workers,
        [
          'REPLY',
          'ADD_NOTE',
          'ASSIGN',
          'CHANGE_STATUS',
          'CHANGE_PRIORITY',
          'CHANGE_CATEGORY',
          'MOVE',
          'ESCALATE',
        ],
      ],
    ],
    unread: [
      [['guest', 'token'], false],
      [seers, true],
    ],
  };
}

export const ticketRights = (scene: Scene): Place[] => {
  const { ticket: path, story } = scene;
  const { id } = story.ticket;
  return [
    { type: 'Ticket', path: `${path} { * }`, reach: seers, fields: ticketFields(scene) },
    {
      type: 'Ticket',
      path: `${path} { history(first: 1) { nodes { ticket { * } } } }`,
      reach: seers,
      fields: ticketFields(scene),
    },
    {
      type: 'Ticket',
      path: `node(id: "${id}") { ... on Ticket { * } }`,
      reach: seers.filter((actor) => actor !== 'token'),
      fields: ticketFields(scene),
    },
    {
      type: 'Suggestion',
      path: 'tickets(filter: { untriaged: true }) { nodes { suggestion { * } } }',
      reach: workers,
      fields: { priority: [[workers, 'URGENT']], words: [[workers, ['Urgent']]] },
    },
    {
      type: 'EscalationRequest',
      path: `${path} { escalationRequest { * } }`,
      reach: seers,
      fields: {
        reason: [[seers, story.ticket.escalationReason]],
        requestedAt: [[seers, story.ticket.escalationRequestedAt]],
      },
    },
    {
      type: 'SatisfactionRating',
      path: `${path} { satisfaction { * } }`,
      reach: seers,
      fields: {
        score: [[seers, 4]],
        agentScore: [[seers, 5]],
        agent: [[seers, the(scene.cast.people.agent)]],
        comment: [[seers, 'Quick.']],
        ratedAt: [[seers, story.ratedAt]],
        changeableUntil: [[seers, new Date(story.ratedAt.getTime() + 7 * 86_400_000)]],
      },
    },
  ];
};
