import type { TestPerson } from '../../test/factories.ts';
import { type Actors, everybody, insiders, seers, signedIn, staff } from '../actor.ts';
import { personOf } from '../cast.ts';
import { an, type Cells, type Place, page, the } from '../place.ts';
import type { Scene } from '../scene.ts';

interface Known {
  /** Who of those that get there is the person. */
  self: Actors;
  teams: Array<{ id: string }>;
  /** Their tickets, by who sees which. */
  tickets: Cells;
}

const none: Cells = [[everybody, page()]];

const personFields = (
  person: TestPerson,
  { self, teams, tickets }: Known,
): Record<string, Cells> => ({
  id: [[everybody, person.id]],
  name: [[everybody, person.name]],
  role: [[everybody, person.role]],
  verified: [[[...self, ...staff], person.verified]],
  createdAt: [[[...self, ...staff], person.createdAt]],
  email: [[[...self, ...staff], person.email]],
  phone: [[[...self, ...staff], person.phone]],
  organisation: [
    [[...self, ...staff], person.organisationId === null ? null : { id: person.organisationId }],
  ],
  available: [[staff, person.role === 'CUSTOMER' ? null : true]],
  teams: [
    [staff, teams.map(the)],
    [everybody, []],
  ],
  tickets,
});

/** Where one meets the customer, and where the agent. */
function peopleOfTicket(scene: Scene): Place[] {
  const { ticket: path, story, cast } = scene;
  const { agent, watcher } = cast.people;
  const customer = personFields(story.customer, {
    self: ['customer'],
    teams: [],
    tickets: [[seers, page(story.ticket)]],
  });
  const james = personFields(agent, { self: ['agent'], teams: [cast.teams.first], tickets: none });
  const terrence = personFields(watcher, { self: [], teams: [cast.teams.second], tickets: none });
  const person = (way: string, reach: Actors, fields: Record<string, Cells>): Place => ({
    type: 'Person',
    path: `${path} { ${way} }`,
    reach,
    fields,
  });
  return [
    person('customer { * }', seers, customer),
    person('assignee { * }', seers, james),
    person('messages(first: 1) { nodes { author { * } } }', seers, customer),
    person('history(first: 1) { nodes { actor { * } } }', seers, customer),
    person('team { members { * } }', insiders, james),
    {
      type: 'Person',
      path: `node(id: "${story.note.id}") { ... on Message { author { * } } }`,
      reach: insiders,
      fields: terrence,
    },
    {
      type: 'Person',
      path: `node(id: "${agent.id}") { ... on Person { * } }`,
      reach: staff,
      fields: james,
    },
  ];
}

function oneself(scene: Scene): Place {
  const { actor, cast, story } = scene;
  const { first, second, third } = cast.teams;
  const served = { agent: [first], watcher: [second], outsider: [third] };
  const own = { customer: [story.ticket], foreigner: cast.foreignTickets };
  const person = personOf(actor, cast);
  const of = <Things>(lists: Record<string, Things[]>) => lists[actor] ?? [];
  return {
    type: 'Person',
    path: 'viewer { * }',
    reach: signedIn,
    fields: personFields(person ?? story.customer, {
      self: signedIn,
      teams: of<{ id: string }>(served),
      tickets: [[signedIn, page(...of<{ id: string }>(own))]],
    }),
  };
}

export const personRights = (scene: Scene): Place[] => [
  ...peopleOfTicket(scene),
  oneself(scene),
  ...organisationRights(scene),
  ...teamRights(scene),
];

function organisationRights({ ticket, story, actor }: Scene): Place[] {
  const fields: Record<string, Cells> = {
    id: [[everybody, story.ticket.organisationId]],
    name: [[everybody, actor === 'keeping' ? 'Fabrikam' : 'Northwind']],
    sharesTickets: [[everybody, actor !== 'keeping']],
  };
  const organisation = (path: string, reach: Actors): Place => ({
    type: 'Organisation',
    path,
    reach,
    fields,
  });
  return [
    organisation(`${ticket} { organisation { * } }`, seers),
    organisation(`${ticket} { customer { organisation { * } } }`, [...insiders, 'customer']),
    organisation(`node(id: "${story.ticket.organisationId}") { ... on Organisation { * } }`, [
      ...staff,
      'customer',
      'sharing',
      'keeping',
    ]),
  ];
}

function teamRights({ ticket, cast }: Scene): Place[] {
  const { first } = cast.teams;
  const fields: Record<string, Cells> = {
    id: [[everybody, first.id]],
    name: [[everybody, first.name]],
    level: [[everybody, first.level]],
    members: [
      [staff, [the(cast.people.agent)]],
      [everybody, []],
    ],
    workload: [[everybody, an('Workload')]],
  };
  const workload: Record<string, Cells> = {
    ongoing: [
      [staff, 2],
      [everybody, 0],
    ],
    pending: [
      [staff, 1],
      [everybody, 0],
    ],
    completed: [
      [staff, 1],
      [everybody, 0],
    ],
  };
  return [
    { type: 'Team', path: `${ticket} { team { * } }`, reach: seers, fields },
    { type: 'Team', path: `${ticket} { queue { team { * } } }`, reach: seers, fields },
    { type: 'Team', path: 'teams { * }', reach: staff, fields },
    {
      type: 'Workload',
      path: `${ticket} { team { workload { * } } }`,
      reach: seers,
      fields: workload,
    },
  ];
}
