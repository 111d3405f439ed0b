import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { desk, type TestDesk } from '../../test/desk.ts';
import { smallSchema } from '../../test/small-schema.ts';

let begun = 0;
const schema = smallSchema({
  'Query.hello': async (_source, _args, { db }) => {
    begun++;
    await db`select pg_sleep(0.4)`;
    return 'Hello!';
  },
});
const open: TestDesk[] = [];
afterEach(() => Promise.all(open.splice(0).map(({ close }) => close())));

async function served() {
  const opened = await desk({ schema });
  await opened.url();
  open.push(opened);
  return opened;
}

test('requests that run when the desk stops are finished', async () => {
  const { query, stop } = await served();
  const running = Promise.all(Array.from({ length: 20 }, () => query('{ hello }')));
  while (begun < 20) await pause(10);

  const start = performance.now();
  await stop();
  const ms = performance.now() - start;
  const answers = await running;

  expect(answers.map(({ data }) => data)).toEqual(Array(20).fill({ hello: 'Hello!' }));
  expect(answers.every(({ headers }) => headers.get('connection') === 'close')).toBe(true);
  expect(ms).toBeLessThan(5000);
});

test('whoever keeps asking while it stops is never cut off', async () => {
  const { url, stop } = await served();
  const address = new URL('/graphql', await url());
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const failures: string[] = [];
  let answered = 0;
  let stopping = false;

  const ask = () =>
    new Promise<void>((resolve) => {
      const asked = request(address, {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json' },
      });
      asked.on('response', (response) => {
        answered++;
        response.resume().on('end', resolve);
      });
      asked.on('error', ({ message }) => {
        // That no new connection is taken is how a caller learns of the stop.
        if (asked.reusedSocket) failures.push(message);
        stopping = true;
        resolve();
      });
      asked.end(JSON.stringify({ query: '{ __typename }' }));
    });
  const callers = Array.from({ length: 8 }, async () => {
    while (!stopping) await ask();
  });
  await pause(200);
  await stop();
  await Promise.all(callers);
  agent.destroy();

  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(8);
});

test('whoever is connected and says nothing does not hold it up', async () => {
  const { url, stop } = await served();
  const { port } = new URL(await url());
  const socket = connect(Number(port), 'localhost').on('error', () => {});
  await pause(50);

  const start = performance.now();
  await stop();

  expect(performance.now() - start).toBeLessThan(7000);
  socket.destroy();
});

test('readiness goes first, so that balancers send nobody any more', async () => {
  const { url, stop } = await served();
  const address = await url();

  const stopped = stop();
  const response = await fetch(`${address}/ready`);
  await stopped;

  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'stopping' });
});
