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
import { stranger, type Viewer } from '../platform/viewer.ts';
import { lockTicket } from './ticket.store.ts';

const { db, close } = await desk();
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
