import type { RefusalCode } from '@hlm-desk/shared/refusal';
import { expect } from 'vitest';
import { hashPassword } from '../../src/identity/password.ts';
import { makeSetUpLink } from '../../src/identity/set-up-link.ts';
import { aCustomer, aQueue } from '../../test/factories.ts';
import {
  type Actor,
  accounts,
  but,
  everybody,
  insiders,
  othersThan,
  signedIn,
  staff,
  workers,
} from '../actor.ts';
import { surveyTokenOf, trackingTokenOf } from '../cast.ts';
import type { Deed, DeedScene } from './deed.ts';

const password = 'correct horse battery staple';
const hash = await hashPassword(password);

let count = 0;
const newEmail = () => `somebody.${count++}@example.com`;

/** Those who ask with a session that is good. */
const withSession = [...signedIn, 'guest', 'otherGuest'] as const;
const hasSession = (actor: Actor) => withSession.some((name) => name === actor);

/** Who comes in gets a session in place of the one that they had. */
const account = { may: everybody, answer: '{ name }', says: () => ({ name: 'Kim John' }) };

const entrances: Deed[] = [
  {
    ...account,
    mutation: 'register',
    input: () => ({ name: 'Kim John', email: newEmail(), password, phone: '+44 7700 900463' }),
    leaves: ['person.registered'],
    touches: ['person', 'session'],
  },
  {
    ...account,
    mutation: 'signIn',
    input: async ({ desk }) => {
      const person = { name: 'Kim John', email: newEmail(), passwordHash: hash };
      return { email: (await aCustomer(desk.db, person)).email, password };
    },
    leaves: ['person.signed_in'],
    touches: ['person', 'session'],
  },
  {
    ...account,
    mutation: 'setUpDesk',
    input: async ({ desk }) => {
      const token = await makeSetUpLink(desk);
      return { token, name: 'Kim John', email: newEmail(), password };
    },
    leaves: ['desk.set_up'],
    touches: ['person', 'session', 'set_up_link'],
  },
  {
    mutation: 'signOut',
    may: everybody,
    answer: '',
    says: () => true,
    leaves: (actor) => (hasSession(actor) ? ['person.signed_out'] : []),
    touches: (actor) => (hasSession(actor) ? ['session'] : []),
  },
];

const links: Deed[] = [
  {
    mutation: 'requestTrackingLink',
    input: ({ ticket }) => ({ number: ticket.number, email: newEmail() }),
    may: everybody,
    answer: '',
    says: () => true,
    leaves: ['tracking_link.requested'],
    touches: [],
  },
  {
    mutation: 'openTrackingLink',
    input: async ({ desk, ticket }) => ({ token: await trackingTokenOf(desk, ticket) }),
    may: but(everybody, 'keeping', 'foreigner', 'outsider'),
    refusals: [[everybody, 'CONFLICT']],
    leaves: ['tracking_link.opened'],
    // Those who see the ticket anyway stay who they are.
    touches: (actor) =>
      [...insiders, 'guest', 'customer', 'sharing'].includes(actor) ? [] : ['session'],
  },
];

const answering: Deed = {
  mutation: 'answerSurvey',
  given: { status: 'RESOLVED' },
  input: async ({ desk, ticket }) => ({
    token: await surveyTokenOf(desk, ticket),
    score: 5,
    agentScore: 4,
    comment: 'Quick.',
  }),
  // Whoever holds the link, but for those whom it rates.
  may: othersThan(staff),
  refusals: [[staff, 'FORBIDDEN']],
  answer: '{ state score }',
  says: () => ({ state: 'OPEN', score: 5 }),
  leaves: ['ticket.rated'],
  touches: ['rating', 'ticket'],
};

const opening: Deed = {
  mutation: 'openTicket',
  input: ({ cast, fileId }) => ({
    subject: 'Charged twice',
    body: 'The invoice shows the plan twice.',
    categoryId: cast.category.id,
    priority: 'HIGH',
    contact: { name: 'Kim John', email: newEmail(), phone: '+44 7700 900463' },
    attachmentIds: [fileId],
  }),
  may: everybody,
  answer: '{ ticket { subject } trackingToken }',
  says: ({ actor }) => ({
    ticket: { subject: 'Charged twice' },
    trackingToken: signedIn.includes(actor) ? null : expect.stringMatching(/^[\w-]{43}$/),
  }),
  leaves: ['ticket.opened'],
  touches: (actor) => {
    const always = ['attachment', 'message', 'ticket'];
    if (accounts.includes(actor)) return always;
    // Somebody new is the customer: guests get a link, and agents go on seeing the ticket.
    if (!staff.includes(actor)) return [...always, 'person', 'tracking_link'];
    return [...always, 'person', ...(isLead(actor) ? [] : ['watcher'])];
  },
};

const isLead = (actor: Actor) => actor === 'lead' || actor === 'admin';

const strangersAre = (code: RefusalCode) => [othersThan(signedIn), code] as const;

const people: Deed[] = [
  {
    mutation: 'setAvailability',
    input: () => ({ available: false }),
    may: staff,
    refusals: [[accounts, 'FORBIDDEN'], strangersAre('UNAUTHENTICATED')],
    answer: '{ available }',
    says: () => ({ available: false }),
    leaves: ['person.availability_changed'],
    touches: ['person'],
  },
  ...(['suspendPerson', 'restorePerson'] as const).map(
    (mutation): Deed => ({
      mutation,
      input: async ({ desk: { db, clock } }) => {
        const suspendedAt = mutation === 'restorePerson' ? clock.now() : null;
        return { personId: (await aCustomer(db, { name: 'Kim John', suspendedAt })).id };
      },
      may: ['admin'],
      refusals: [[staff, 'FORBIDDEN'], [accounts, 'NOT_FOUND'], strangersAre('UNAUTHENTICATED')],
      answer: '{ name }',
      says: () => ({ name: 'Kim John' }),
      leaves: [mutation === 'suspendPerson' ? 'person.suspended' : 'person.restored'],
      touches: ['person'],
    }),
  ),
];

/** Who stands in a line that nobody else stands in. */
async function aloneInLine({ desk: { db }, cast, ticket }: DeedScene) {
  const queue = await aQueue(db, { name: `Line ${count++}`, teamId: cast.teams.first.id });
  await db`update ticket set queue_id = ${queue.id} where id = ${ticket.id}`;
  return { queueId: queue.id };
}

const lines: Deed[] = [
  {
    mutation: 'claimNext',
    given: { assigneeId: null, status: 'NEW' },
    input: aloneInLine,
    may: staff,
    refusals: [[everybody, 'FORBIDDEN']],
    // For agents of other teams nobody stands in this line.
    says: ({ actor, ticket }) => (workers.includes(actor) ? { id: ticket.id } : null),
    leaves: (actor) => (workers.includes(actor) ? ['ticket.claimed'] : []),
    touches: (actor) => (workers.includes(actor) ? ['ticket'] : []),
  },
];

/** What is done without naming a ticket. */
export const entranceDeeds: Deed[] = [
  ...entrances,
  ...links,
  answering,
  opening,
  ...people,
  ...lines,
];
