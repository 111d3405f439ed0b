import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aTicket } from '../../test/factories.ts';
import { signedIn } from '../../test/socket.ts';

const open = await desk({ socketLimits: { socketsOfPerson: 200 } });
const { db, live, statements } = open;
afterAll(open.close);
const url = await open.url();
const james = await anAgent(db);
const sarah = await aCustomer(db);
const [ofJames, ofSarah] = [await open.cookieOf(james), await open.cookieOf(sarah)];

const watch = 'subscription ($id: ID!) { ticket(id: $id) { subject viewerActions } }';

const aWatcher = async (cookie: string, id: string) => {
  const socket = await signedIn(url, cookie);
  socket.subscribe('t', watch, { id });
  await socket.frames('t', 1);
  return socket;
};

/** Changes a ticket as a verb would: the row, and then the word of it. */
async function rename(id: string, subject: string) {
  await db`update ticket set subject = ${subject} where id = ${id}`;
  live.publish(`ticket:${id}`);
  live.publish(`staff:${id}`);
}

const reads = () => statements.filter((text) => text.includes('as tree')).length;

beforeEach(() => {
  statements.length = 0;
});

test('a change is read once for all who watch the same with the same rights', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });
  const sockets = await Promise.all(Array.from({ length: 50 }, () => aWatcher(ofJames, ticket.id)));
  statements.length = 0;

  await rename(ticket.id, 'Charged three times');

  for (const socket of sockets) {
    const [, second] = await socket.frames('t', 2);
    expect(second).toMatchObject({ data: { ticket: { subject: 'Charged three times' } } });
    socket.end();
  }
  expect(reads()).toBe(1);
});

test('whoever has other rights gets frames of their own', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });
  const [agent, customer] = [
    await aWatcher(ofJames, ticket.id),
    await aWatcher(ofSarah, ticket.id),
  ];

  await rename(ticket.id, 'Charged four times');

  const actions = async (socket: typeof agent) => JSON.stringify((await socket.frames('t', 2))[1]);
  expect(await actions(agent)).toContain('ADD_NOTE');
  expect(await actions(customer)).not.toContain('ADD_NOTE');
  for (const socket of [agent, customer]) socket.end();
});

test('what looks the same as before is not sent again', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });
  const socket = await aWatcher(ofJames, ticket.id);

  live.publish(`staff:${ticket.id}`);
  await delay(100);
  await rename(ticket.id, 'Changed');

  expect(await socket.frames('t', 2)).toHaveLength(2);
  socket.end();
});

test('who comes later is sent what is true then, even if nobody told of it', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });
  const first = await aWatcher(ofJames, ticket.id);
  await db`update ticket set subject = 'In silence' where id = ${ticket.id}`;

  const second = await aWatcher(ofJames, ticket.id);

  expect(second.payloads('t')).toEqual([
    { data: { ticket: expect.objectContaining({ subject: 'In silence' }) } },
  ]);
  for (const socket of [first, second]) socket.end();
});

test('a hundred who come at once are read for together', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });
  const sockets = await Promise.all(Array.from({ length: 100 }, () => signedIn(url, ofJames)));
  statements.length = 0;

  for (const socket of sockets) socket.subscribe('t', watch, { id: ticket.id });

  for (const socket of sockets) {
    await socket.frames('t', 1);
    socket.end();
  }
  expect(reads()).toBeLessThan(20);
});

test('what the viewer may not see is null, as in a query', async () => {
  const ticket = await aTicket(db);
  const socket = await aWatcher(ofSarah, ticket.id);

  expect(socket.payloads('t')).toEqual([{ data: { ticket: null } }]);
  socket.end();
});

test('what the viewer may not watch at all is refused with a code', async () => {
  const socket = await signedIn(url, ofSarah);

  socket.subscribe('b', 'subscription { board { removedTicketIds } }');

  const { payload } = await socket.until(({ type }) => type === 'error');
  expect(payload).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  socket.end();
});

test('an argument that is wrong is refused as over HTTP', async () => {
  const socket = await signedIn(url, ofSarah);

  socket.subscribe('t', watch, { id: { not: 'an id' } });

  const { payload } = await socket.until(({ type }) => type === 'error');
  expect(payload).toMatchObject([{ extensions: { code: 'INVALID' } }]);
  socket.end();
});

test('nothing is left of ten thousand subscriptions that came and went', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });
  const before = live.size;
  const socket = await signedIn(url, ofSarah);

  for (let n = 0; n < 10_000; n++) {
    socket.subscribe(`s${n}`, watch, { id: ticket.id });
    socket.say({ type: 'complete', id: `s${n}` });
  }
  socket.say({ type: 'ping' });
  await socket.until(({ type }) => type === 'pong');
  socket.end();

  await expect.poll(() => live.size).toBe(before);
});
