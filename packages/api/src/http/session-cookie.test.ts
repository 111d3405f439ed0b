import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer } from '../../test/factories.ts';
import { smallSchema } from '../../test/small-schema.ts';

const expiresAt = new Date('2026-12-20T12:00:00.000Z');
const schema = smallSchema({
  'Mutation.signIn': (_source, _args, { setSession }) =>
    setSession({ token: 'a-token', expiresAt }),
  'Mutation.register': (_source, _args, { setSession }) => setSession(null),
  'Query.hello': (_source, _args, { viewer }) => viewer.id ?? viewer.role,
});
const webOrigins = ['https://help.example', 'http://localhost:8080'];
const plain = await desk({ schema, env: { webOrigins } });
const encrypted = await desk({ schema, env: { publicUrl: 'https://desk.example', webOrigins } });
afterAll(() => Promise.all([plain.close(), encrypted.close()]));

const chrome = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/144.0.0.0 Safari/537.36';
const safari = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15';

/** Node's own fetch does not let a test say whom it asks. */
async function cookieFrom({ url }: typeof plain, document: string, headers: object = {}) {
  const ours = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
  const asked = request(`${await url()}/graphql`, {
    method: 'POST',
    headers: { ...ours, 'user-agent': chrome, ...headers },
  });
  asked.end(JSON.stringify({ query: document }));
  const [response]: IncomingMessage[] = await once(asked, 'response');
  return response?.resume().headers['set-cookie'];
}

describe('signing in gives a cookie that scripts and other sites do not get', () => {
  test.each<[string, typeof plain, object, string]>([
    [
      'over TLS',
      encrypted,
      { host: 'desk.example' },
      '__Host-hlm_s=a-token; Path=/; Expires=Sun, 20 Dec 2026 12:00:00 GMT; HttpOnly; Secure; SameSite=Lax',
    ],
    [
      'on this machine',
      plain,
      { host: 'localhost:4000' },
      '__Host-hlm_s=a-token; Path=/; Expires=Sun, 20 Dec 2026 12:00:00 GMT; HttpOnly; Secure; SameSite=Lax',
    ],
    [
      'on this machine by number',
      plain,
      { host: '127.0.0.1:4000' },
      '__Host-hlm_s=a-token; Path=/; Expires=Sun, 20 Dec 2026 12:00:00 GMT; HttpOnly; Secure; SameSite=Lax',
    ],
    [
      'on this machine by Safari',
      plain,
      { host: 'localhost:4000', 'user-agent': safari },
      'hlm_s=a-token; Path=/; Expires=Sun, 20 Dec 2026 12:00:00 GMT; HttpOnly; SameSite=Lax',
    ],
    [
      'in a network without TLS',
      plain,
      { host: 'desk:4000' },
      'hlm_s=a-token; Path=/; Expires=Sun, 20 Dec 2026 12:00:00 GMT; HttpOnly; SameSite=Lax',
    ],
    [
      'to a page on another host',
      encrypted,
      { host: 'desk.example', origin: 'https://help.example' },
      '__Host-hlm_s=a-token; Path=/; Expires=Sun, 20 Dec 2026 12:00:00 GMT; HttpOnly; Secure; SameSite=None',
    ],
    [
      'to a page on another port',
      plain,
      { host: 'localhost:4000', origin: 'http://localhost:8080' },
      '__Host-hlm_s=a-token; Path=/; Expires=Sun, 20 Dec 2026 12:00:00 GMT; HttpOnly; Secure; SameSite=Lax',
    ],
  ])('%s', async (_, where, headers, cookie) => {
    expect(await cookieFrom(where, 'mutation { signIn }', headers)).toEqual([cookie]);
  });

  test('signing out takes it away', async () => {
    expect(await cookieFrom(encrypted, 'mutation { register }')).toEqual([
      '__Host-hlm_s=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Lax',
    ]);
  });
});

describe('a cookie tells who asks', () => {
  test('under either name where there is no TLS', async () => {
    const sarah = await aCustomer(plain.db);
    const token = (await plain.cookieOf(sarah)).split('=')[1];

    const names = ['__Host-hlm_s', 'hlm_s'].map((name) => `other=1; ${name}=${token}; more=2`);
    const answers = await Promise.all(
      names.map((cookie) => plain.query('{ hello }', {}, { cookie })),
    );

    expect(answers.map(({ data }) => data)).toEqual(Array(2).fill({ hello: sarah.id }));
  });

  test('only under the name that nobody else can set where there is', async () => {
    const sarah = await aCustomer(encrypted.db);
    const token = (await encrypted.cookieOf(sarah)).split('=')[1];

    const planted = await encrypted.query('{ hello }', {}, { cookie: `hlm_s=${token}` });

    expect(planted.data).toEqual({ hello: 'STRANGER' });
  });

  test.each([
    '__Host-hlm_s=',
    '__Host-hlm_s=x',
    `__Host-hlm_s=${'x'.repeat(4000)}`,
    '=;;=',
    'hlm_s="; ',
    '%00=%ff',
  ])('and an odd one tells nothing: %s', async (cookie) => {
    const { data } = await plain.query('{ hello }', {}, { cookie });

    expect(data).toEqual({ hello: 'STRANGER' });
  });

  test('headers that proxies of other systems set tell nothing', async () => {
    const { id } = await aCustomer(plain.db);

    const { data } = await plain.query(
      '{ hello }',
      {},
      {
        headers: {
          'remote-user': id,
          'x-forwarded-user': id,
          'x-user-id': id,
          authorization: `Bearer ${id}`,
        },
      },
    );

    expect(data).toEqual({ hello: 'STRANGER' });
  });
});
