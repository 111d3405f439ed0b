import { afterAll, expect, test } from 'vitest';
import { desk as aDesk } from '../../test/desk.ts';
import { serveDesk } from '../server.ts';
import { openPort } from './open-port.ts';

const desk = await aDesk();
afterAll(() => desk.close());

test('the port says that the desk is starting until the desk itself answers there', async () => {
  const server = await openPort(0);
  const address = server.address();
  const url = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  const statuses = () =>
    Promise.all(['/health', '/ready'].map(async (path) => (await fetch(url + path)).status));

  expect(await statuses()).toEqual([200, 503]);
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await page.text()).toContain('The desk is starting');
  const program = await fetch(`${url}/graphql`, { method: 'POST', body: '{}' });
  expect(await program.json()).toMatchObject({
    errors: [{ extensions: { reason: 'UNAVAILABLE', retryAfterSeconds: 1 } }],
  });

  const served = await serveDesk(desk, { server });
  expect(served.url).toBe(url);
  expect(await statuses()).toEqual([200, 200]);
  await served.close();
  await expect(fetch(url)).rejects.toThrow();
});
