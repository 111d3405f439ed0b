import { aroundTheClock } from '@hlm-desk/shared/sla/calendar';
import type { Team } from '../src/identity/person.table.ts';
import { newToken, tokenId } from '../src/identity/token.ts';
import type { Category, Queue } from '../src/queues/queue.table.ts';
import type { Ticket } from '../src/tickets/ticket.table.ts';
import type { TestDesk } from '../test/desk.ts';
import {
  aCategory,
  aCustomer,
  aLead,
  anAdmin,
  anAgent,
  anOrganisation,
  aPolicy,
  aQueue,
  aTeam,
  aTicket,
  guestOf,
  type TestPerson,
} from '../test/factories.ts';
import { type Actor, signedIn } from './actor.ts';

type Named = Exclude<Actor, 'stranger' | 'guest' | 'token' | 'otherGuest'>;

/** The people of the matrix, the same for all tickets of a test file. */
export interface Cast {
  people: Record<Named, TestPerson>;
  /** Whose ticket it is where the colleague of an organisation that does not share asks. */
  keeper: TestPerson;
  teams: { first: Team; second: Team; third: Team };
  queues: { first: Queue; second: Queue };
  /** It promises something of what comes to the second queue, and was applied anew once. */
  policy: Awaited<ReturnType<typeof aPolicy>> & { reapplicationId: string };
  /** Of all tickets. */
  category: Category;
  /** Of the foreign customer, newest first. */
  foreignTickets: Ticket[];
  /** One of them: it waits in line. */
  otherTicket: Ticket;
}

/** What an actor sends along. */
export interface Credentials {
  cookie?: string;
  trackingToken?: string;
}

export async function aCast({ db, clock }: TestDesk): Promise<Cast> {
  const first = await aTeam(db);
  const category = await aCategory(db, {
    description: 'Anything else.',
    customerMayChangePriority: true,
  });
  const second = await aTeam(db, { name: 'Second line', level: 2 });
  const third = await aTeam(db, { name: 'Third line', level: 3 });
  const sharing = (await anOrganisation(db, { name: 'Northwind', sharesTickets: true })).id;
  const keeping = (await anOrganisation(db, { name: 'Fabrikam' })).id;
  const foreign = (await anOrganisation(db, { name: 'Contoso', sharesTickets: true })).id;
  const foreigner = await aCustomer(db, { name: 'Laura Croft', organisationId: foreign });
  const customerId = foreigner.id;
  const otherTicket = await aTicket(db, {
    customerId,
    subject: 'Of somebody else',
    body: 'Urgent.',
  });
  const pending = await aTicket(db, { customerId, status: 'PENDING' });
  const resolved = await aTicket(db, { customerId, status: 'RESOLVED' });
  const escalations = await aQueue(db, { name: 'Escalations', teamId: second.id });
  // Of what comes here something is promised, of nothing else.
  const policy = await aPolicy(db, {
    targets: [{ priority: 'URGENT', metric: 'RESOLUTION', seconds: 60, clock: 'AROUND_THE_CLOCK' }],
    steps: [{ percent: 50, metrics: ['RESOLUTION'], tell: ['LEAD'], act: ['ESCALATE'] }],
    conditions: { queueIds: [escalations.id] },
    calendar: {
      ...aroundTheClock,
      holidays: [{ date: '12-25', name: 'Christmas Day' }],
      exceptions: [{ date: '12-24', windows: [{ from: '09:00', to: '12:00' }] }],
      breaks: [{ date: '12-24', windows: [{ from: '10:00', to: '10:15' }] }],
    },
  });
  const [reapplication] = await db<[{ id: string }]>`insert into sla_reapplication ${db({
    policyId: policy.id,
    startedAt: clock.now(),
    total: 3,
    done: 3,
    breached: 1,
    finishedAt: clock.now(),
  })} returning id`;
  return {
    policy: { ...policy, reapplicationId: reapplication.id },
    people: {
      customer: await aCustomer(db, {
        organisationId: sharing,
        email: 'customer@example.com',
        phone: '+44 7700 900461',
        passwordHash: 'None that a password has.',
      }),
      sharing: await aCustomer(db, { name: 'Kim John', organisationId: sharing }),
      keeping: await aCustomer(db, { name: 'Kim John', organisationId: keeping }),
      foreigner,
      agent: await anAgent(db, { teamIds: [first.id], phone: '+44 7700 900462' }),
      outsider: await anAgent(db, { name: 'Tim Samuel', teamIds: [third.id] }),
      watcher: await anAgent(db, { name: 'Terrence Hank', teamIds: [second.id] }),
      lead: await aLead(db),
      admin: await anAdmin(db),
      suspended: await anAdmin(db, { suspendedAt: clock.now() }),
      expired: await anAdmin(db),
    },
    category,
    keeper: await aCustomer(db, { organisationId: keeping }),
    teams: { first, second, third },
    queues: {
      first: await aQueue(db),
      second: escalations,
    },
    foreignTickets: [resolved, pending, otherTicket],
    otherTicket,
  };
}

/** Whose ticket it is that the actor asks about. */
export const customerFor = (actor: Actor, { people, keeper }: Cast) =>
  actor === 'keeping' ? keeper : people.customer;

const isNamed = (actor: Actor): actor is Named =>
  signedIn.includes(actor) || actor === 'suspended' || actor === 'expired';

export const personOf = (actor: Actor, { people }: Cast): TestPerson | undefined =>
  isNamed(actor) ? people[actor] : undefined;

export async function trackingTokenOf({ db, clock }: TestDesk, ticket: Ticket): Promise<string> {
  const token = newToken();
  await db`insert into tracking_link ${db({
    id: tokenId(token),
    ticketId: ticket.id,
    createdAt: clock.now(),
    expiresAt: new Date(clock.now().getTime() + 86_400_000),
  })}`;
  return token;
}

export async function surveyTokenOf(
  { db, clock }: TestDesk,
  { id: ticketId, reopenCount: resolution }: Ticket,
): Promise<string> {
  const token = newToken();
  const link = { id: tokenId(token), ticketId, resolution, createdAt: clock.now() };
  await db`insert into survey_link ${db(link)}`;
  return token;
}

/** Opens a session, or makes a link, with which the actor asks about the ticket. */
export async function credentialsOf(
  desk: TestDesk,
  cast: Cast,
  actor: Actor,
  ticket: Ticket,
): Promise<Credentials> {
  if (actor === 'stranger') return {};
  if (actor === 'guest') return { cookie: await desk.cookieOf(guestOf(ticket)) };
  if (actor === 'token') return { trackingToken: await trackingTokenOf(desk, ticket) };
  if (actor === 'otherGuest') return { cookie: await desk.cookieOf(guestOf(cast.otherTicket)) };
  const person = cast.people[actor];
  const cookie = await desk.cookieOf(person);
  if (actor === 'expired') {
    await desk.db`update session set expires_at = ${desk.clock.now()} where person_id = ${person.id}`;
  }
  return { cookie };
}
