import { afterAll, beforeEach, expect, test } from 'vitest';
import { noon } from '../../test/clock.ts';
import { desk } from '../../test/desk.ts';
import { aCaller, deskEvents, dump, sha256 } from '../../test/entrance.ts';
import { aCustomer, aGuest, aLead, anAgent, aTicket, guestOf } from '../../test/factories.ts';
import { newEventsOf, refusal } from '../../test/ledger.ts';
import { viewerOf } from '../identity/viewer-of.ts';
import { change } from '../platform/change.ts';
import { stranger } from '../platform/viewer.ts';
import { actingHolder } from './holder.ts';
import { openTrackingLink } from './open-tracking-link.ts';
import { requestTrackingLink } from './request-tracking-link.ts';
import { mintTrackingLink, viewerWith } from './tracking-link.ts';

const here = await desk();
const { db, as, clock, live } = here;

beforeEach(() => clock.set(noon));
afterAll(() => here.close());

const james = await anAgent(db);

const mint = (ticketId: string) =>
  change(as(stranger), (change) => mintTrackingLink(change, ticketId));

const notGood = refusal('NOT_FOUND', { field: 'token' });

test('who holds the token is the guest of its one ticket', async () => {
  const ticket = await aTicket(db);
  const token = await mint(ticket.id);

  expect(await viewerWith(as(stranger), token)).toEqual(guestOf(ticket));
});

test('without a token everybody is who they are', async () => {
  const agent = await anAgent(db);

  expect(await viewerWith(as(agent))).toMatchObject({ id: agent.id });
  expect(await viewerWith(as(agent), null)).toMatchObject({ id: agent.id });
});

test.each(['', 'guess', 'a'.repeat(43), 'tkt_1', "' or true --", 'a'.repeat(100_000)])(
  'with a bad token even a lead is a stranger',
  async (token) => {
    expect(await viewerWith(as(await aLead(db)), token)).toEqual(stranger);
  },
);

test('whoever works at the desk does nothing in the name of a customer', async () => {
  const ticket = await aTicket(db);
  const token = await mint(ticket.id);

  await expect(actingHolder(as(james), token)).rejects.toThrow('act in your own name');
  expect((await actingHolder(as(james))).viewer).toMatchObject({ id: james.id });
  expect((await actingHolder(as(stranger), token)).viewer).toEqual(guestOf(ticket));
});

test('a link is good for ninety days', async () => {
  const token = await mint((await aTicket(db)).id);

  clock.advance({ days: 90, seconds: -10 });
  const before = await viewerWith(as(stranger), token);
  clock.advance({ seconds: 10 });

  expect(before.role).toBe('GUEST');
  expect(await viewerWith(as(stranger), token)).toEqual(stranger);
});

test('each letter has a link of its own, and all of them work', async () => {
  const ticket = await aTicket(db);
  const tokens = [await mint(ticket.id), await mint(ticket.id)];

  expect(new Set(tokens).size).toBe(2);
  for (const token of tokens) {
    expect(await viewerWith(as(stranger), token)).toEqual(guestOf(ticket));
  }
});

test('the links of a suspended customer stop working', async () => {
  const guest = await aGuest(db);
  const token = await mint((await aTicket(db, { customerId: guest.id })).id);
  await viewerWith(as(stranger), token);

  await db`update person set suspended_at = now() where id = ${guest.id}`;
  live.publish(`person:${guest.id}`);

  expect(await viewerWith(as(stranger), token)).toEqual(stranger);
});

test('opening a link gives a guest session that ends with the link', async () => {
  const ticket = await aTicket(db);
  const token = await mint(ticket.id);
  clock.advance({ days: 20 });
  const caller = aCaller(here);

  const opened = await openTrackingLink(caller.context, { token });

  expect(opened).toMatchObject({ ticketId: ticket.id, viewer: guestOf(ticket).guest && {} });
  expect(opened.viewer).toMatchObject({ role: 'GUEST', id: null, guest: guestOf(ticket).guest });
  expect(await viewerOf(here, caller.token())).toEqual(opened.viewer);
  expect(caller.cookies).toMatchObject([{ expiresAt: new Date(noon.getTime() + 90 * 86_400_000) }]);
});

test('opening a link is told at the desk and leaves the timeline of the ticket alone', async () => {
  const ticket = await aTicket(db);
  const before = (await deskEvents(db)).length;

  await openTrackingLink(aCaller(here).context, { token: await mint(ticket.id) });

  expect((await deskEvents(db)).slice(before)).toEqual([
    {
      event: { kind: 'tracking_link.opened', ticketId: ticket.id },
      actorId: ticket.customerId,
    },
  ]);
  expect(await newEventsOf(db, ticket)).toEqual([]);
});

test('a guest who opens the link again keeps the session; another ticket takes its place', async () => {
  const [ticket, other] = [await aTicket(db), await aTicket(db)];
  const caller = aCaller(here);
  const { viewer } = await openTrackingLink(caller.context, { token: await mint(ticket.id) });

  const again = aCaller(here, viewer);
  await openTrackingLink(again.context, { token: await mint(ticket.id) });
  const moved = aCaller(here, viewer);
  await openTrackingLink(moved.context, { token: await mint(other.id) });

  expect(again.cookies).toEqual([]);
  expect(await viewerOf(here, caller.token())).toEqual(stranger);
  expect((await viewerOf(here, moved.token())).guest?.ticketId).toBe(other.id);
});

test('who is signed in and sees the ticket keeps their session', async () => {
  const sarah = await aCustomer(db);
  const ticket = await aTicket(db, { customerId: sarah.id });
  const token = await mint(ticket.id);

  for (const person of [sarah, await anAgent(db)]) {
    const signedIn = { ...person, sessionId: 'a session' };
    const caller = aCaller(here, signedIn);
    const { ticketId, viewer } = await openTrackingLink(caller.context, { token });

    expect({ ticketId, id: viewer.id }).toEqual({ ticketId: ticket.id, id: person.id });
    expect(caller.cookies).toEqual([]);
  }
});

test("following somebody else's link does not sign anybody out", async () => {
  const token = await mint((await aTicket(db)).id);
  const victim = { ...(await aCustomer(db)), sessionId: 'a session' };
  const caller = aCaller(here, victim);

  await expect(openTrackingLink(caller.context, { token })).rejects.toMatchObject(
    refusal('CONFLICT', { reason: 'SIGNED_IN' }),
  );
  expect(caller.cookies).toEqual([]);
});

test('a link that is no good is refused in the same words, whatever is wrong with it', async () => {
  const expired = await mint((await aTicket(db)).id);
  clock.advance({ days: 91 });
  const suspended = await aGuest(db, { suspendedAt: noon });
  const stopped = await mint((await aTicket(db, { customerId: suspended.id })).id);

  const answers = await Promise.allSettled(
    [expired, stopped, 'a'.repeat(43), '', 'x'.repeat(100_000)].map((token) =>
      openTrackingLink(aCaller(here).context, { token }),
    ),
  );

  const said = answers.map((answer) => answer.status === 'rejected' && answer.reason);
  for (const refused of said) expect(refused).toMatchObject(notGood);
  expect(new Set(said.map(({ message }) => message)).size).toBe(1);
});

test('no token of a link can be read from the database', async () => {
  const guest = await aGuest(db);
  const ticket = await aTicket(db, { customerId: guest.id });
  const token = await mint(ticket.id);
  const caller = aCaller(here);
  await requestTrackingLink(caller.context, { number: ticket.number, email: guest.email ?? '' });
  await openTrackingLink(caller.context, { token });

  const everything = await dump(db);

  for (const secret of [token, caller.token()]) {
    expect(everything).toContain(sha256(secret));
    expect(everything).not.toContain(secret);
  }
});
