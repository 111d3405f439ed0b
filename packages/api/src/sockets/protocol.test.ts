import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { desk } from '../../test/desk.ts';
import { anAgent, aTicket } from '../../test/factories.ts';
import { opened, signedIn, TestSocket } from '../../test/socket.ts';

const open = await desk({
  socketLimits: { initWaitMs: 200, socketsOfPerson: 3, subscriptions: 5 },
});
afterAll(open.close);
const url = await open.url();
const james = await anAgent(open.db);
const cookie = await open.cookieOf(james);
const ticket = await aTicket(open.db);
const watch = `subscription { ticket(id: "${ticket.id}") { id subject } }`;

/** The status with which an upgrade is refused. */
async function refusal(path: string, headers: Record<string, string> = {}) {
  const ws = new WebSocket(`${url.replace('http', 'ws')}${path}`, { headers });
  ws.on('error', () => {});
  const [, response] = await once(ws, 'unexpected-response');
  return response.statusCode;
}

test('who says who they are is let in, and is answered pings', async () => {
  const socket = await signedIn(url, cookie);

  socket.say({ type: 'ping' });

  await socket.until(({ type }) => type === 'pong');
  socket.end();
});

test('a page of another site is not let in', async () => {
  expect(await refusal('/graphql', { origin: 'https://elsewhere.example', cookie })).toBe(403);
});

test('there is nothing to upgrade elsewhere', async () => {
  expect(await refusal('/health')).toBe(404);
  expect(await refusal('/graphqlx')).toBe(404);
});

test('who speaks no subprotocol is told which one to speak', async () => {
  const socket = new TestSocket(url, { protocol: [] });

  expect(await socket.closed).toEqual({ code: 4406, reason: 'Speak graphql-transport-ws' });
});

test('the old subprotocol is not agreed to', async () => {
  const socket = new TestSocket(url, { protocol: ['graphql-ws'] });

  const [error] = await once(socket.ws, 'error');

  expect(error.message).toBe('Server sent no subprotocol');
});

test('who says nothing is sent away', async () => {
  const socket = await opened(url, { cookie });

  expect(await socket.closed).toMatchObject({ code: 4408 });
});

test.each<[string, string | object | Buffer, number]>([
  ['what is no JSON', '{"type":', 4400],
  ['a message of no known type', { type: 'shout' }, 4400],
  ['a message that only servers send', { type: 'next', id: 'a', payload: {} }, 4400],
  ['a subscription without a document', { type: 'subscribe', id: 'a', payload: {} }, 4400],
  ['an empty id', { type: 'subscribe', id: '', payload: { query: watch } }, 4400],
  ['an endless id', { type: 'subscribe', id: 'a'.repeat(200), payload: { query: watch } }, 4400],
  ['a second connection_init', { type: 'connection_init' }, 4429],
  ['a message above 64 kB', { type: 'ping', payload: { text: 'x'.repeat(70_000) } }, 1009],
])('%s ends the socket', async (_, message, code) => {
  const socket = await signedIn(url, cookie);

  socket.say(message);

  expect(await socket.closed).toMatchObject({ code });
});

test('bytes are no message', async () => {
  const socket = await signedIn(url, cookie);

  socket.ws.send(Buffer.from('{"type":"ping"}'), { binary: true });

  expect(await socket.closed).toMatchObject({ code: 4400 });
});

test('nothing is watched before it is known who watches', async () => {
  const socket = await opened(url, { cookie });

  socket.subscribe('a', watch);

  expect(await socket.closed).toMatchObject({ code: 4401 });
  expect(socket.received).toEqual([]);
});

const nested = `${'['.repeat(15_000)}${']'.repeat(15_000)}`;

test.each([
  [
    'a directive that would leave out what is watched',
    `"subscription { ticket(id: \\"${ticket.id}\\") @skip(if: true) { id } }"`,
    '{}',
  ],
  ['what is nested too deeply to be written down', JSON.stringify(watch), `{"z":${nested}}`],
])('%s is the asker’s mistake', async (_, query, variables) => {
  const socket = await signedIn(url, cookie);

  socket.say(`{"type":"subscribe","id":"1","payload":{"query":${query},"variables":${variables}}}`);

  const error = await socket.until(({ type }) => type === 'error');
  expect(error).toMatchObject({ payload: [{ extensions: { code: 'INVALID' } }] });
  expect(open.reports).toEqual([]);
  socket.end();
});

test('an id that is in use ends the socket', async () => {
  const socket = await signedIn(url, cookie);
  socket.subscribe('a', watch);
  await socket.frames('a', 1);

  socket.subscribe('a', watch);

  expect(await socket.closed).toMatchObject({ code: 4409 });
});

test.each([
  ['a query', '{ desk { name } }', 'SUBSCRIPTIONS_ONLY'],
  ['a mutation', 'mutation { signOut }', 'SUBSCRIPTIONS_ONLY'],
  ['a document that is none', 'subscription {', 'MALFORMED_DOCUMENT'],
  ['a field that is not there', 'subscription { secrets }', 'WRONG_DOCUMENT'],
  [
    'too many aliases',
    `subscription { ticket(id: "x") { ${Array.from({ length: 20 }, (_, n) => `a${n}: id`).join(' ')} } }`,
    'DOCUMENT_TOO_LARGE',
  ],
  ['two operations without a name', `${watch} ${watch}`, 'WRONG_DOCUMENT'],
])('%s is refused, and the socket stays', async (_, query, reason) => {
  const socket = await signedIn(url, cookie);

  socket.subscribe('a', query);

  const { payload } = await socket.until(({ type }) => type === 'error');
  const wrong = expect.objectContaining({ extensions: { code: 'INVALID', reason } });
  expect(payload).toEqual(expect.arrayContaining([wrong]));
  expect(JSON.stringify(payload)).not.toContain('Did you mean');
  socket.say({ type: 'ping' });
  await socket.until(({ type }) => type === 'pong');
  socket.end();
});

test('a socket takes so many subscriptions and no more, however fast they come', async () => {
  const socket = await signedIn(url, cookie);

  for (let n = 0; n < 1000; n++) socket.subscribe(`s${n}`, watch);
  socket.say({ type: 'ping' });

  await socket.until(({ type }) => type === 'pong');
  await socket.frames('s4', 1);
  const errors = socket.received.filter(({ type }) => type === 'error');
  expect(errors).toHaveLength(995);
  expect(errors[0]?.payload).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  socket.end();
});

test('a person has so many sockets and no more, until one is closed', async () => {
  const laura = await open.cookieOf(await anAgent(open.db));
  const sockets = [
    await signedIn(url, laura),
    await signedIn(url, laura),
    await signedIn(url, laura),
  ];

  const fourth = await opened(url, { cookie: laura });
  fourth.say({ type: 'connection_init' });
  expect(await fourth.closed).toMatchObject({ code: 4429 });

  sockets[0]?.end();
  await sockets[0]?.closed;
  const fifth = await signedIn(url, laura);
  for (const socket of [...sockets, fifth]) socket.end();
});

test('nothing stays behind of subscriptions that were ended, or whose socket was', async () => {
  const lives = open.live.size;
  const socket = await signedIn(url, cookie);
  for (const id of ['a', 'b', 'c']) socket.subscribe(id, watch);
  await socket.frames('c', 1);
  expect(open.live.size).toBeGreaterThan(lives);

  socket.say({ type: 'complete', id: 'a' });
  socket.end();

  await expect.poll(() => open.live.size).toBe(lives);
});
