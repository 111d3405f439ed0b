import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import {
  aCustomer,
  aGuest,
  aLead,
  anAdmin,
  anAgent,
  anOrganisation,
  aTeam,
  aTicket,
  guestOf,
} from '../../test/factories.ts';
import type { Viewer } from '../platform/viewer.ts';
import { hashPassword } from './password.ts';

const here = await desk();
const { db, query } = here;
afterAll(() => here.close());

const sharing = await anOrganisation(db, { name: 'Brightline', sharesTickets: true });
const team = await aTeam(db, { name: 'Billing', level: 2 });
const sarah = await aCustomer(db, { organisationId: sharing.id, phone: '+1 202 555 0143' });
const colleague = await aCustomer(db, { organisationId: sharing.id, name: 'Brightline Finance' });
const james = await anAgent(db, { teamIds: [team.id], organisationId: sharing.id });
const tim = await anAgent(db, { name: 'Tim Samuel' });
const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id, teamId: team.id });

const everything = `id name email phone role verified available
  organisation { id name sharesTickets } teams { id name level }`;

beforeAll(() => here.url());

/** How one person looks to another who reaches them by the ticket. */
async function seenBy(viewer: Viewer) {
  const { data, errors } = await query<{ ticket: Record<string, Record<string, unknown>> }>(
    `query Seen($id: ID!) { ticket(id: $id) {
      customer { ${everything} } assignee { ${everything} }
      team { name members { name } workload { ongoing pending completed } } } }`,
    { id: ticket.id },
    { as: viewer },
  );
  expect(errors).toBeUndefined();
  return data?.ticket ?? {};
}

test('somebody sees everything of themselves', async () => {
  const { data } = await query(`{ viewer { ${everything} } }`, {}, { as: sarah });

  expect(data?.viewer).toEqual({
    id: sarah.id,
    name: 'Sarah Mitchell',
    email: sarah.email,
    phone: '+1 202 555 0143',
    role: 'CUSTOMER',
    verified: true,
    available: null,
    organisation: { id: sharing.id, name: 'Brightline', sharesTickets: true },
    teams: [],
  });
});

test.each([
  ['the customer', sarah],
  ['a colleague', colleague],
  ['a guest', guestOf(ticket)],
])(
  '%s knows of an agent name and role, and nothing of the team but its name',
  async (_, viewer) => {
    const { assignee, team } = await seenBy(viewer);

    expect(assignee).toEqual({
      id: james.id,
      name: 'James Osei',
      email: null,
      phone: null,
      role: 'AGENT',
      verified: null,
      available: null,
      organisation: null,
      teams: [],
    });
    expect(team).toEqual({
      name: 'Billing',
      members: [],
      workload: { ongoing: 0, pending: 0, completed: 0 },
    });
  },
);

test.each([
  ['a colleague', colleague],
  ['a guest', guestOf(ticket)],
])('%s does not learn how to reach the customer', async (_, viewer) => {
  const { customer } = await seenBy(viewer);

  expect(customer).toMatchObject({ name: 'Sarah Mitchell', email: null, phone: null });
});

test('staff know how to reach people, who is here, and where they belong', async () => {
  const { customer, assignee } = await seenBy(await aLead(db));

  expect(customer).toMatchObject({
    email: sarah.email,
    phone: '+1 202 555 0143',
    available: null,
    organisation: { name: 'Brightline' },
  });
  expect(assignee).toMatchObject({
    email: james.email,
    available: true,
    teams: [{ id: team.id, name: 'Billing', level: 2 }],
  });
});

const find = `query Find($id: ID!) { node(id: $id) { id ... on Person { email } } }`;

test.each([
  ['a customer', sarah],
  ['a colleague', colleague],
  ['a guest', guestOf(ticket)],
])('%s finds nobody else by id, as if they did not exist', async (_, viewer) => {
  for (const id of [james.id, tim.id, ...(viewer === sarah ? [] : [sarah.id]), 'per_nobody']) {
    expect((await query(find, { id }, { as: viewer })).data).toEqual({ node: null });
  }
});

test('a customer finds themselves by id, and staff find everybody', async () => {
  expect((await query(find, { id: sarah.id }, { as: sarah })).data).toEqual({
    node: { id: sarah.id, email: sarah.email },
  });
  expect((await query(find, { id: sarah.id }, { as: tim })).data).toEqual({
    node: { id: sarah.id, email: sarah.email },
  });
});

test('a customer finds the own organisation by id and no other; teams nobody but staff', async () => {
  const other = await anOrganisation(db, { name: 'Oakfield' });
  const byId = `query Find($id: ID!) { node(id: $id) { id } }`;
  const found = async (id: string, viewer: Viewer) =>
    (await query(byId, { id }, { as: viewer })).data?.node !== null;

  expect(await found(sharing.id, sarah)).toBe(true);
  expect(await found(other.id, sarah)).toBe(false);
  expect(await found(team.id, sarah)).toBe(false);
  expect(await found(sharing.id, guestOf(ticket))).toBe(false);
  expect(await found(other.id, tim)).toBe(true);
  expect(await found(team.id, tim)).toBe(true);
});

test('nobody is the viewer without an account', async () => {
  expect((await query('{ viewer { id } }')).data).toEqual({ viewer: null });
  expect((await query('{ viewer { id } }', {}, { as: guestOf(ticket) })).data).toEqual({
    viewer: null,
  });
});

test('staff see the teams by level, their members and how much they have to do', async () => {
  const suspended = await anAgent(db, { teamIds: [team.id], suspendedAt: new Date() });
  await aTicket(db, { teamId: team.id, assigneeId: james.id, status: 'PENDING' });
  await aTicket(db, { teamId: team.id, assigneeId: james.id, status: 'ON_HOLD' });
  await aTicket(db, { teamId: team.id, assigneeId: james.id, status: 'CLOSED' });
  await aTicket(db, { teamId: team.id });

  const { data } = await query(
    '{ teams { name members { id } workload { ongoing pending completed } } }',
    {},
    { as: tim },
  );

  expect(data?.teams).toEqual([
    {
      name: 'First line',
      members: [{ id: tim.id }],
      workload: { ongoing: 0, pending: 0, completed: 0 },
    },
    {
      name: 'Billing',
      members: [{ id: james.id }],
      workload: { ongoing: 1, pending: 2, completed: 1 },
    },
  ]);
  expect(JSON.stringify(data)).not.toContain(suspended.id);
});

test('customers, guests and strangers see no teams', async () => {
  for (const as of [sarah, guestOf(ticket), undefined]) {
    expect((await query('{ teams { id } }', {}, { as })).data).toEqual({ teams: [] });
  }
});

test('signing in answers with the person, and the cookie opens what is theirs', async () => {
  const password = 'three old bicycles';
  const person = await anAgent(db, { passwordHash: await hashPassword(password) });
  const signedIn = await query(
    `mutation In($input: SignInInput!) { signIn(input: $input) { id email role teams { level } } }`,
    { input: { email: person.email, password } },
  );
  const [cookie] = (signedIn.headers.get('set-cookie') ?? '').split(';');

  const { data } = await query('{ viewer { id } }', {}, { cookie });

  expect(signedIn.data?.signIn).toMatchObject({
    id: person.id,
    email: person.email,
    role: 'AGENT',
  });
  expect(data).toEqual({ viewer: { id: person.id } });
});

test('a suspended person stands as nobody with the next request', async () => {
  const person = await anAgent(db);
  const cookie = await here.cookieOf(person);
  const who = async () => (await query('{ viewer { id } }', {}, { cookie })).data;
  expect(await who()).toEqual({ viewer: { id: person.id } });

  await query(
    `mutation Out($input: SuspendPersonInput!) { suspendPerson(input: $input) { id } }`,
    { input: { personId: person.id } },
    { as: await anAdmin(db) },
  );

  expect(await who()).toEqual({ viewer: null });
});

test('the desk tells everybody what it takes, and the demo which accounts it has', async () => {
  await aGuest(db, { email: 'agent2@example.com' });
  await anAgent(db, { email: 'agent1@example.com', passwordHash: 'x' });

  const { data } = await query(
    '{ desk { name demo maxFileBytes maxFilesPerMessage now demoAccounts { email name role description } } }',
  );

  expect(data?.desk).toEqual({
    name: 'HLM Desk',
    demo: true,
    maxFileBytes: 26_214_400,
    maxFilesPerMessage: 10,
    now: here.clock.now().toISOString(),
    demoAccounts: [
      {
        email: 'agent1@example.com',
        name: 'James Osei',
        role: 'AGENT',
        description: expect.any(String),
      },
    ],
  });
});

test('outside the demo no account is offered', async () => {
  const real = await desk({ env: { demo: false } });
  await anAgent(real.db, { email: 'agent1@example.com', passwordHash: 'x' });

  const as = await aCustomer(real.db);

  const { data } = await real.query('{ desk { demo demoAccounts { email } } }', {}, { as });

  expect(data).toEqual({ desk: { demo: false, demoAccounts: [] } });
  await real.close();
});
