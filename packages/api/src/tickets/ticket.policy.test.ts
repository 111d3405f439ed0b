import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import {
  aCustomer,
  aLead,
  anAgent,
  anOrganisation,
  aTeam,
  aTicket,
  guestOf,
} from '../../test/factories.ts';
import { present, refusal } from '../../test/ledger.ts';
import { openScope } from '../platform/tree.ts';
import { stranger, type Viewer } from '../platform/viewer.ts';
import { changeTicketPriority } from './change-ticket-priority.ts';
import { canWork, ticketWorkable } from './ticket.policy.ts';
import { lockTicket } from './ticket.store.ts';

const { db, as, close } = await desk();
afterAll(close);

const sees = async (viewer: Viewer, { id }: { id: string }) =>
  (await db.begin((tx) => lockTicket(tx, viewer, id))) !== undefined;

test('customers see their own tickets and nobody else’s', async () => {
  const [sarah, laura] = [await aCustomer(db), await aCustomer(db)];
  const ticket = await aTicket(db, { customerId: sarah.id });

  expect(await sees(sarah, ticket)).toBe(true);
  expect(await sees(laura, ticket)).toBe(false);
});

test('colleagues see each other’s tickets only where their organisation shares them', async () => {
  const sharing = await anOrganisation(db, { sharesTickets: true });
  const keeping = await anOrganisation(db);
  const [a, b] = [
    await aCustomer(db, { organisationId: sharing.id }),
    await aCustomer(db, { organisationId: sharing.id }),
  ];
  const [c, d] = [
    await aCustomer(db, { organisationId: keeping.id }),
    await aCustomer(db, { organisationId: keeping.id }),
  ];

  expect(await sees(b, await aTicket(db, { customerId: a.id }))).toBe(true);
  expect(await sees(d, await aTicket(db, { customerId: c.id }))).toBe(false);
});

test('a guest sees the one ticket of the link', async () => {
  const [one, other] = [await aTicket(db), await aTicket(db)];

  expect(await sees(guestOf(one), one)).toBe(true);
  expect(await sees(guestOf(one), other)).toBe(false);
});

test('agents see the tickets of their teams, and what they were given', async () => {
  const ticket = await aTicket(db);
  const elsewhere = await anAgent(db, { teamIds: [(await aTeam(db, { name: 'Elsewhere' })).id] });

  expect(await sees(await anAgent(db), ticket)).toBe(true);
  expect(await sees(elsewhere, ticket)).toBe(false);
  expect(await sees(elsewhere, await aTicket(db, { assigneeId: elsewhere.id }))).toBe(true);
});

test('leads see everything, strangers nothing', async () => {
  const ticket = await aTicket(db);

  expect(await sees(await aLead(db), ticket)).toBe(true);
  expect(await sees(stranger, ticket)).toBe(false);
});

test('how urgent a ticket is can be changed until it is closed', async () => {
  const lead = await aLead(db);
  const resolved = await aTicket(db, { status: 'RESOLVED' });
  const closed = await aTicket(db, { status: 'CLOSED' });
  const urgent = ({ id: ticketId }: { id: string }) =>
    changeTicketPriority(as(lead), { ticketId, priority: 'URGENT' });

  await urgent(resolved);
  expect(await present(db, resolved)).toMatchObject({ status: 'RESOLVED', priority: 'URGENT' });
  await expect(urgent(closed)).rejects.toMatchObject(refusal('FORBIDDEN'));
});

test('in a statement and of a ticket at hand the same may work it', async () => {
  const james = await anAgent(db);
  const elsewhere = await anAgent(db, { teamIds: [(await aTeam(db, { name: 'Away' })).id] });
  const sarah = await aCustomer(db);
  const tickets = [
    await aTicket(db, { customerId: sarah.id }),
    await aTicket(db, { assigneeId: elsewhere.id, status: 'IN_PROGRESS' }),
    await aTicket(db, { teamId: elsewhere.teamIds[0] }),
  ];
  const [first] = tickets;
  if (!first) throw new Error('No ticket.');
  await db`insert into watcher (ticket_id, person_id) values (${first.id}, ${elsewhere.id})`;

  for (const viewer of [james, elsewhere, await aLead(db), sarah, guestOf(first), stranger]) {
    const scope = openScope(viewer);
    const workable = await db.unsafe<{ id: string }[]>(
      `select id from ticket t where ${ticketWorkable('t', scope)}`,
      scope.params as string[],
    );
    for (const ticket of tickets) {
      expect(workable.some(({ id }) => id === ticket.id)).toBe(canWork(viewer, ticket));
    }
  }
});
