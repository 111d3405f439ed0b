import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { desk, type TestDesk } from '../../test/desk.ts';
import { anAgent, aTicket } from '../../test/factories.ts';
import { signedIn } from '../../test/socket.ts';

let open: TestDesk;
afterEach(() => open.close());

const watch = 'subscription ($id: ID!) { ticket(id: $id) { subject } }';

test('clients are sent away when the desk stops, and come back when it is there again', async () => {
  open = await desk();
  const ticket = await aTicket(open.db);
  const james = await anAgent(open.db);
  const cookie = await open.cookieOf(james);
  let url = await open.url();
  class WithCookie extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers: { cookie } });
    }
  }
  const codes: number[] = [];
  const client = createClient({
    url: () => `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 100,
    shouldRetry: () => true,
    retryWait: () => delay(50),
    on: { closed: (event) => codes.push((event as { code: number }).code) },
  });
  const frames: unknown[] = [];
  const watching = { query: watch, variables: { id: ticket.id } };
  client.subscribe(watching, { next: (frame) => frames.push(frame), error() {}, complete() {} });
  await vi.waitFor(() => expect(frames).toHaveLength(1));

  const since = performance.now();
  await open.stop();
  expect(performance.now() - since).toBeLessThan(2000);
  await open.db`update ticket set subject = 'Meanwhile' where id = ${ticket.id}`;
  url = await open.url();

  await vi.waitFor(() => expect(frames).toHaveLength(2), 5000);
  expect(frames[1]).toEqual({ data: { ticket: { subject: 'Meanwhile' } } });
  expect(codes[0]).toBe(1012);
  await client.dispose();
});

test('a client that gives no sign of life is given up', async () => {
  open = await desk({ socketLimits: { pingEverySeconds: 1 } });
  const url = await open.url();
  const ws = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    autoPong: false,
  });
  await once(ws, 'open');
  ws.send('{"type":"connection_init"}');

  const [code] = await once(ws, 'close');

  expect(code).toBe(1006);
});

test('a client that answers pings stays', async () => {
  open = await desk({ socketLimits: { pingEverySeconds: 1 } });
  const socket = await signedIn(await open.url());

  await delay(3200);

  expect(socket.ws.readyState).toBe(WebSocket.OPEN);
  socket.end();
});

test('a client that reads nothing is given up, and the others are not kept waiting', async () => {
  open = await desk({ socketLimits: { unreadBytes: 100_000 } });
  const { db, live } = open;
  const [ticket, james] = [await aTicket(db), await anAgent(db)];
  const [url, cookie] = [await open.url(), await open.cookieOf(james)];
  const [slow, quick] = [await signedIn(url, cookie), await signedIn(url, cookie)];
  for (const socket of [slow, quick]) {
    socket.subscribe('t', watch, { id: ticket.id });
    await socket.frames('t', 1);
  }

  slow.ws.pause();
  for (let count = 2; count < 30; count++) {
    const subject = `${count}`.padEnd(500_000, '.');
    await db`update ticket set subject = ${subject} where id = ${ticket.id}`;
    live.publish(`staff:${ticket.id}`);
    await quick.frames('t', count);
  }
  slow.ws.resume();

  expect(await slow.closed).toMatchObject({ code: 1006 });
  quick.end();
});
