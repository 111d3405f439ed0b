import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { smallSchema } from '../../test/small-schema.ts';

const done: string[] = [];
const schema = smallSchema({
  'Query.hello': () => {
    done.push('hello');
    return 'Hello!';
  },
  'Mutation.reply': (_source, _args, { repeat }) => repeat?.bodyHash ?? 'no key',
});
const { url, close, env } = await desk({
  schema,
  env: { publicUrl: 'https://desk.example', webOrigins: ['https://help.example'] },
});
afterAll(close);
afterEach(() => {
  done.length = 0;
});

const address = `${await url()}/graphql`;
const { host } = new URL(address);
const hello = JSON.stringify({ query: '{ hello }' });
const json = { 'content-type': 'application/json' };
const ours = { 'apollo-require-preflight': 'true' };
const cookie = { cookie: 'hlm_s=x' };

const post = (body: string, headers: Record<string, string> = json) =>
  fetch(address, { method: 'POST', headers, body });

describe('a request is answered', () => {
  test.each([
    ['of a program', json],
    ['with the charset said', { 'content-type': 'application/json; charset=utf-8' }],
    ['with the charset quoted and loud', { 'content-type': 'Application/JSON;charset="UTF-8"' }],
    ['of a program with a session', { ...json, ...ours, ...cookie }],
    ['of a page of the desk', { ...json, ...ours, origin: env.publicUrl }],
    ['of a page under the name that was asked', { ...json, ...ours, origin: `https://${host}` }],
    ['of a page that the operator named', { ...json, ...ours, origin: 'https://help.example' }],
  ])('%s', async (_, headers) => {
    const response = await post(hello, headers);

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { hello: 'Hello!' } });
  });
});

describe('a request is refused, and nothing of it is done', () => {
  test.each<[string, number, string, Record<string, string>]>([
    ['no content type', 415, 'JSON_ONLY', { 'content-type': '' }],
    ['plain text', 415, 'JSON_ONLY', { 'content-type': 'text/plain' }],
    [
      'plain text that claims JSON',
      415,
      'JSON_ONLY',
      { 'content-type': 'text/plain; application/json' },
    ],
    ['a form', 415, 'JSON_ONLY', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', 415, 'JSON_ONLY', { 'content-type': 'multipart/form-data; boundary=x' }],
    [
      'a form with our header',
      415,
      'JSON_ONLY',
      { 'content-type': 'multipart/form-data', ...ours },
    ],
    ['GraphQL as text', 415, 'JSON_ONLY', { 'content-type': 'application/graphql' }],
    ['JSON by another name', 415, 'JSON_ONLY', { 'content-type': 'application/json-seq' }],
    [
      'JSON with more behind it',
      415,
      'JSON_ONLY',
      { 'content-type': 'application/json, text/plain' },
    ],
    [
      'JSON with a parameter',
      415,
      'JSON_ONLY',
      { 'content-type': 'application/json; a=text/plain' },
    ],
    ['another charset', 415, 'JSON_ONLY', { 'content-type': 'application/json; charset=utf-16' }],
    ['an odd charset', 415, 'JSON_ONLY', { 'content-type': 'application/json; charset=ibm500' }],
    ['a packed body', 415, 'JSON_ONLY', { ...json, 'content-encoding': 'gzip' }],
    ['a session without our header', 403, 'PREFLIGHT_REQUIRED', { ...json, ...cookie }],
    [
      'a session with our header empty',
      403,
      'PREFLIGHT_REQUIRED',
      { ...json, ...cookie, 'apollo-require-preflight': '' },
    ],
    [
      'a page without our header',
      403,
      'PREFLIGHT_REQUIRED',
      { ...json, origin: 'https://desk.example' },
    ],
    [
      'a page of another site',
      403,
      'FOREIGN_ORIGIN',
      { ...json, ...ours, origin: 'https://evil.example' },
    ],
    [
      'a page of another site with a session',
      403,
      'FOREIGN_ORIGIN',
      { ...json, ...ours, ...cookie, origin: 'https://evil.example' },
    ],
    ['a page of nowhere', 403, 'FOREIGN_ORIGIN', { ...json, ...ours, origin: 'null' }],
    [
      'the name that was asked, without TLS',
      403,
      'FOREIGN_ORIGIN',
      { ...json, ...ours, origin: `http://${host}` },
    ],
    [
      'our name without TLS',
      403,
      'FOREIGN_ORIGIN',
      { ...json, ...ours, origin: 'http://desk.example' },
    ],
    [
      'our name at another port',
      403,
      'FOREIGN_ORIGIN',
      { ...json, ...ours, origin: 'https://desk.example:444' },
    ],
    [
      'a name that begins with ours',
      403,
      'FOREIGN_ORIGIN',
      { ...json, ...ours, origin: 'https://desk.example.evil.example' },
    ],
    [
      'a name that ends with ours',
      403,
      'FOREIGN_ORIGIN',
      { ...json, ...ours, origin: 'https://evil-desk.example' },
    ],
    [
      'a forwarded host that is the page’s',
      403,
      'FOREIGN_ORIGIN',
      { ...json, ...ours, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ],
    [
      'a forwarded page of ours',
      403,
      'FOREIGN_ORIGIN',
      {
        ...json,
        ...ours,
        origin: 'https://evil.example',
        'x-forwarded-for': '127.0.0.1',
        forwarded: 'host=evil.example',
      },
    ],
  ])('%s', async (_, status, reason, headers) => {
    const response = await post(hello, headers);

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { reason } }] });
    expect(done).toEqual([]);
  });

  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('%s', async (method) => {
    const response = await fetch(`${address}?query={hello}`, {
      method,
      headers: { ...json, ...ours },
    });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(done).toEqual([]);
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    fetch(address, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,apollo-require-preflight,idempotency-key',
      },
    });

  test('may ask and read where the operator named them', async () => {
    const { status, headers } = await preflight('https://help.example');

    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('https://help.example');
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('access-control-allow-headers')).toContain('apollo-require-preflight');
  });

  test.each(['https://evil.example', 'null'])('may not otherwise: %s', async (origin) => {
    const { headers } = await preflight(origin);

    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('an Idempotency-Key', () => {
  const reply = (key: string, body: string) =>
    post(
      JSON.stringify({
        query: 'mutation ($body: String) { reply(body: $body) }',
        variables: { body },
      }),
      {
        ...json,
        'idempotency-key': key,
      },
    ).then((response) => response.json());

  test('comes with a digest that tells the same request from another', async () => {
    const [first, again, other] = [
      await reply('k1', 'a'),
      await reply('k1', 'a'),
      await reply('k1', 'b'),
    ];

    expect(first.data.reply).toMatch(/^[0-9a-f]{64}$/);
    expect(again.data.reply).toBe(first.data.reply);
    expect(other.data.reply).not.toBe(first.data.reply);
  });

  test.each(['x'.repeat(256), 'two words'])('is refused when it is no key: %s', async (key) => {
    const { errors } = await reply(key, 'a');

    expect(errors[0].extensions).toMatchObject({ code: 'INVALID', reason: 'BAD_KEY' });
  });
});
