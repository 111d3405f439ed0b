import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import {
  aCustomer,
  aMessage,
  anAdmin,
  anAgent,
  aTeam,
  aTicket,
  guestOf,
} from '../../test/factories.ts';
import { signedIn, type TestSocket } from '../../test/socket.ts';
import { addInternalNote } from '../conversations/add-internal-note.ts';
import { suspendPerson } from '../identity/suspend-person.ts';

const open = await desk({ socketLimits: { checkEverySeconds: 1 } });
const { db, live, clock } = open;
afterAll(open.close);
const url = await open.url();
const austin = await anAdmin(db);

const watch = 'subscription ($id: ID!) { ticket(id: $id) { subject } }';

async function aWatcher(cookie: string | undefined, id: string, payload?: object) {
  const socket = await signedIn(url, cookie, payload);
  socket.subscribe('t', watch, { id });
  await socket.frames('t', 1);
  return socket;
}

async function change(id: string) {
  await db`update ticket set subject = subject || '!' where id = ${id}`;
  live.publish(`staff:${id}`);
  live.publish(`ticket:${id}`);
}

/** How the socket ended, and how long after now. */
async function ending({ closed }: TestSocket) {
  const since = performance.now();
  return { ...(await closed), ms: performance.now() - since };
}

test('who is suspended is cut off, and hears nothing of what happens after', async () => {
  const [james, ticket] = [await anAgent(db), await aTicket(db)];
  const socket = await aWatcher(await open.cookieOf(james), ticket.id);

  await suspendPerson(open.as(austin), { personId: james.id });
  await change(ticket.id);

  const { code, ms } = await ending(socket);
  expect(code).toBe(4401);
  expect(ms).toBeLessThan(2000);
  expect(socket.payloads('t')).toHaveLength(1);
});

test('signing out ends the sockets of that session, and no others', async () => {
  const [james, ticket] = [await anAgent(db), await aTicket(db)];
  const [here, there] = [await open.cookieOf(james), await open.cookieOf(james)];
  const [left, kept] = [await aWatcher(here, ticket.id), await aWatcher(there, ticket.id)];

  await open.query('mutation { signOut }', {}, { cookie: here });
  await change(ticket.id);

  expect((await ending(left)).code).toBe(4401);
  expect(left.payloads('t')).toHaveLength(1);
  expect(await kept.frames('t', 2)).toHaveLength(2);
  kept.end();
});

test.each<[string, (id: string) => Promise<unknown>]>([
  ['loses their role', (id) => db`update person set role = 'CUSTOMER' where id = ${id}`],
  ['leaves a team', (id) => db`delete from team_member where person_id = ${id}`],
  [
    'joins a team',
    async (id) => {
      const { id: teamId } = await aTeam(db, { name: 'Billing' });
      await db`insert into team_member (team_id, person_id) values (${teamId}, ${id})`;
    },
  ],
])('who %s comes back with the rights of that moment', async (_, act) => {
  const [james, ticket] = [await anAgent(db), await aTicket(db)];
  const socket = await aWatcher(await open.cookieOf(james), ticket.id);

  await act(james.id);
  live.publish(`person:${james.id}`);
  await change(ticket.id);

  const { code, ms } = await ending(socket);
  expect(code).toBe(4403);
  expect(ms).toBeLessThan(2000);
  expect(socket.payloads('t')).toHaveLength(1);
});

test('a right that was lost in silence is noticed at the next asking', async () => {
  const [james, ticket] = [await anAgent(db), await aTicket(db)];
  const socket = await aWatcher(await open.cookieOf(james), ticket.id);

  await db`update session set revoked_at = now() where person_id = ${james.id}`;
  // What is known of a session counts for some seconds.
  clock.advance({ seconds: 10 });

  expect((await ending(socket)).code).toBe(4401);
});

test('whose rights stay the same goes on', async () => {
  const [james, ticket] = [await anAgent(db), await aTicket(db)];
  const socket = await aWatcher(await open.cookieOf(james), ticket.id);

  live.publish(`person:${james.id}`);
  await change(ticket.id);

  expect(await socket.frames('t', 2)).toHaveLength(2);
  socket.end();
});

test('a customer is sent nothing at all when somebody writes a note', async () => {
  const sarah = await aCustomer(db);
  const ticket = await aTicket(db, { customerId: sarah.id });
  await aMessage(db, { ticketId: ticket.id });
  const james = await anAgent(db);
  const sockets = [
    await aWatcher(await open.cookieOf(sarah), ticket.id),
    await aWatcher(await open.cookieOf(guestOf(ticket)), ticket.id),
  ];

  const note = { ticketId: ticket.id, body: 'The customer is right.', attachmentIds: [] };
  await addInternalNote(open.as(james), note);
  await delay(150);

  for (const socket of sockets) {
    expect(socket.payloads('t')).toHaveLength(1);
    socket.end();
  }
});

test('a stranger sees nothing, and a bad tracking token makes nobody more than a stranger', async () => {
  const ticket = await aTicket(db);
  const [stranger, forger] = [
    await aWatcher(undefined, ticket.id),
    await aWatcher(await open.cookieOf(await anAgent(db)), ticket.id, {
      trackingToken: 'x'.repeat(43),
    }),
  ];

  expect(stranger.payloads('t')).toEqual([{ data: { ticket: null } }]);
  expect(forger.payloads('t')).toEqual([{ data: { ticket: null } }]);
  for (const socket of [stranger, forger]) socket.end();
});
