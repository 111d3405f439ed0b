import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { desk as aDesk } from '../../test/desk.ts';
import { serveDesk } from '../server.ts';
import { openPort } from './open-port.ts';

const desk = await aDesk();
afterAll(() => desk.close());

test('the port says that the desk is starting until the desk itself answers there', async () => {
  const port = await openPort({ ...desk.env, port: 0 });
  const address = port.server.address();
  const url = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  const statuses = () =>
    Promise.all(['/health', '/ready'].map(async (path) => (await fetch(url + path)).status));

  expect(await statuses()).toEqual([200, 503]);
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await page.text()).toContain('The desk is starting');
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const upload = { method: 'POST', body: new Uint8Array(8_000_000) };
  expect((await fetch(`${url}/files`, upload)).status).toBe(503);
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'error');
  const program = await fetch(`${url}/graphql`, { method: 'POST', body: '{}' });
  expect(await program.json()).toMatchObject({
    errors: [{ extensions: { reason: 'UNAVAILABLE', retryAfterSeconds: 1 } }],
  });

  const served = await serveDesk(desk, { port });
  expect(served.url).toBe(url);
  expect(await statuses()).toEqual([200, 200]);
  await served.close();
  await expect(fetch(url)).rejects.toThrow();
});
