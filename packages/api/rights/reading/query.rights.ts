import { type Actors, but, everybody, insiders, leads, seers, signedIn, staff } from '../actor.ts';
import { personOf } from '../cast.ts';
import { an, type Cells, page, refused, the } from '../place.ts';
import type { Scene } from '../scene.ts';
import { figureQueries } from './figures.rights.ts';
import { hearers, noticeOf } from './inbox.rights.ts';

/** A row for each way to ask a root field: who gets what. */
export const queryRights = (scene: Scene): Record<string, Cells> => ({
  ...deskQueries(scene),
  ...oneTicket(scene),
  ...manyTickets(scene),
  ...nodes(scene),
  ...inboxQueries(scene),
  ...figureQueries(scene),
});

const deskQueries = ({ actor, cast, story, letter, survey }: Scene): Record<string, Cells> => ({
  desk: [[everybody, an('Desk')]],
  mailbox: [[everybody, page(letter)]],
  viewer: [[signedIn, { id: personOf(actor, cast)?.id }]],
  teams: [
    [staff, [cast.teams.first, cast.teams.second, cast.teams.third].map(the)],
    [everybody, []],
  ],
  queues: [
    [staff, [the(cast.queues.second), the(cast.queues.first)]],
    [everybody, []],
  ],
  [`queue(id: "${story.ticket.queueId}")`]: [[staff, { id: story.ticket.queueId }]],
  categories: [[everybody, [the(cast.category)]]],
  // Whoever holds its link, which opens nothing else.
  [`survey(token: "${survey}")`]: [[everybody, an('Survey')]],
  [`survey(token: "${'A'.repeat(43)}")`]: [],
  [previewOf(story, cast)]: [
    [insiders, [an('SlaPreview')]],
    [['outsider'], refused('NOT_FOUND')],
    [everybody, refused('FORBIDDEN')],
  ],
  'organisations(search: "fabri")': [
    [[...staff, 'keeping'], [{ id: cast.people.keeping.organisationId }]],
    [everybody, []],
  ],
  slaPolicies: [
    [staff, [the(cast.policy)]],
    [everybody, []],
  ],
  calendars: [
    [staff, [{ id: cast.policy.calendarId }]],
    [everybody, []],
  ],
  [draftOf(cast)]: forLeads('SlaPolicyPreview'),
  [draftOf(cast, `hours: { zone: "UTC", weekly: [], holidays: [], exceptions: [], breaks: [] }`)]:
    forLeads('SlaPolicyPreview'),
  [`previewReapply(policyId: "${cast.policy.id}")`]: forLeads('ReapplyPreview'),
  workload: [
    [['lead', 'admin'], Array(3).fill(an('TeamWorkload'))],
    [staff, [an('TeamWorkload')]],
    [everybody, refused('FORBIDDEN')],
  ],
  board: [
    [staff, an('Board')],
    [everybody, refused('FORBIDDEN')],
  ],
});

/** Theirs alone: nobody finds the notification of somebody else. */
function inboxQueries(scene: Scene): Record<string, Cells> {
  const notice = noticeOf(scene);
  const others = scene.notices.get(scene.cast.people.admin.id);
  return {
    inbox: [[signedIn, an('Inbox')]],
    notificationSettings: [[signedIn, an('NotificationSettings')]],
    'notifications(isUnread: true)': [
      [hearers, page(...(notice ? [notice] : []))],
      [everybody, page()],
    ],
    'notifications(isUnread: false)': [[everybody, page()]],
    [`node(id: "${others?.id}")`]: [[['admin'], { id: others?.id }]],
  };
}

const forLeads = (type: string): Cells => [
  [leads, an(type)],
  [signedIn, refused('FORBIDDEN')],
  [everybody, refused('UNAUTHENTICATED')],
];

/** A policy that is only thought of. */
export const draftOf = ({ policy }: Scene['cast'], time = `calendarId: "${policy.calendarId}"`) =>
  `previewSlaPolicy(input: { ${time}, targets: [{ priority: HIGH, metric: RESOLUTION, seconds: 60, clock: BUSINESS }], priority: HIGH, openedAt: "2026-11-20T12:00" })`;

/** If the story's ticket were moved to the queue of which something is promised. */
export const previewOf = ({ ticket }: Scene['story'], { queues }: Scene['cast']) =>
  `previewSla(input: { ticketId: "${ticket.id}", queueId: "${queues.second.id}", priority: URGENT, status: PENDING })`;

/** Those who see the ticket by their session; `node` and lists take no token. */
const bySession = but(seers, 'token');

function oneTicket({ cast, story, credentials, ticket }: Scene): Record<string, Cells> {
  const { id, number } = story.ticket;
  const token = JSON.stringify(credentials.trackingToken ?? null);
  const own = the(story.ticket);
  return {
    [ticket]: [[seers, own]],
    [`ticket(id: "${id}")`]: [[bySession, own]],
    [`ticket(number: ${number})`]: [[bySession, own]],
    [`ticket(number: ${number}, trackingToken: ${token})`]: [[seers, own]],
    // Whoever names no ticket means the one of their link, and nobody else has one.
    [`ticket(trackingToken: ${token})`]: [
      [['guest', 'token'], own],
      [['otherGuest'], the(cast.otherTicket)],
      [everybody, refused('INVALID')],
    ],
    // A token that is not good makes a stranger of anybody.
    [`ticket(id: "${id}", trackingToken: "${'A'.repeat(43)}")`]: [],
    guestTicket: [
      [['guest'], own],
      [['otherGuest'], the(cast.otherTicket)],
    ],
  };
}

function manyTickets({ cast, stories, story }: Scene): Record<string, Cells> {
  const { foreignTickets, otherTicket } = cast;
  const [shared, kept] = [stories.shared.ticket, stories.kept.ticket];
  const rows = (kind: (list: typeof foreignTickets) => typeof foreignTickets): Cells => [
    [['guest', 'customer', 'sharing'], page(...kind([story.ticket]))],
    [['otherGuest'], page(...kind([otherTicket]))],
    [['foreigner'], page(...kind(foreignTickets))],
    [['watcher'], page(...kind([shared, kept]))],
    [['agent', 'lead', 'admin'], page(...kind([...foreignTickets, shared, kept]))],
    [everybody, page()],
  ];
  const narrowed = (argument: string) => `tickets(filter: { ${argument} })`;
  const whose = (id: string) => rows((list) => list.filter(({ customerId }) => customerId === id));
  return {
    tickets: rows((list) => list),
    'tickets(orderBy: OLDEST, last: 100)': rows((list) => list.toSorted(oldestFirst)),
    'tickets(filter: { untriaged: true }, orderBy: DUE_FIRST)': rows((list) =>
      list.filter(({ status }) => status === 'NEW'),
    ),
    [narrowed(`search: "${story.ticket.number}"`)]: rows((list) =>
      list.filter(({ number }) => number === story.ticket.number),
    ),
    [narrowed(`customerId: "${story.customer.id}"`)]: whose(story.customer.id),
    [narrowed(`customerId: "${cast.people.foreigner.id}"`)]: whose(cast.people.foreigner.id),
    [narrowed(`assigneeId: "${cast.people.agent.id}", statuses: [IN_PROGRESS], open: true`)]: rows(
      (list) => list.filter(({ assigneeId }) => assigneeId === cast.people.agent.id),
    ),
    [narrowed(
      'unassigned: true, breaching: false, open: true, statuses: [NEW], priorities: [NORMAL]',
    )]: rows((list) => list.filter(({ status }) => status === 'NEW')),
    [narrowed(
      `queueId: "${shared.queueId}", teamId: "${shared.teamId}", categoryId: "${shared.categoryId}"`,
    )]: rows((list) => list),
  };
}

const oldestFirst = (one: { openedAt: Date; id: string }, other: { openedAt: Date; id: string }) =>
  one.openedAt.getTime() - other.openedAt.getTime();

function nodes({ cast, story, letter }: Scene): Record<string, Cells> {
  const { ticket, first, note, picture, secret, customer } = story;
  const [opened] = story.history;
  const noted = story.history.find(({ internal }) => internal);
  if (!opened || !noted) throw new Error('The story lacks an event.');
  const node = ({ id }: { id: string }, who: Actors): [string, Cells] => [
    `node(id: "${id}")`,
    [[who, { id }]],
  ];
  return Object.fromEntries([
    node(ticket, bySession),
    node(first, bySession),
    node(note, insiders),
    node(picture, bySession),
    node(secret, insiders),
    node(opened, bySession),
    node(noted, insiders),
    node(customer, [...staff, 'customer']),
    node(cast.people.agent, staff),
    node({ id: `${ticket.organisationId}` }, [...staff, 'customer', 'sharing', 'keeping']),
    node(cast.teams.first, staff),
    node({ id: ticket.queueId }, staff),
    node(cast.category, everybody),
    node(cast.policy, staff),
    node({ id: cast.policy.calendarId }, staff),
    node({ id: cast.policy.reapplicationId }, staff),
    // Letters are found in the mailbox only.
    node(letter, []),
  ]);
}
