import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
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
const { url, close, env, reports } = await desk({
  schema,
  env: { publicUrl: 'https://desk.example', webOrigins: ['https://help.example'] },
});
afterAll(close);
afterEach(() => {
  done.length = 0;
});

const address = `${await url()}/graphql`;
const { host, port } = new URL(address);
const hello = JSON.stringify({ query: '{ hello }' });
const json = { 'content-type': 'application/json' };
const ours = { 'apollo-require-preflight': 'true' };
const cookie = { cookie: 'hlm_s=x' };

const post = (body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = json) =>
  fetch(address, { method: 'POST', headers, body });

describe('a request is answered', () => {
  test.each([
    ['of a program', json],
    ['with the charset said', { 'content-type': 'application/json; charset=utf-8' }],
    ['with the charset quoted and loud', { 'content-type': 'Application/JSON;charset="UTF-8"' }],
    ['of a program with a session', { ...json, ...ours, ...cookie }],
    ['of a page of the desk', { ...json, ...ours, origin: env.publicUrl }],
    ['of a page under the name that was asked', { ...json, ...ours, origin: `http://${host}` }],
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

describe('a body that makes no sense is refused in JSON', () => {
  const deep = '['.repeat(60_000) + ']'.repeat(60_000);

  test.each<[string, string | Buffer<ArrayBuffer>]>([
    ['nothing', ''],
    ['half of it', '{"query":"{ hello }'],
    ['text', 'hello'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list of operations', `[${hello}]`],
    ['an empty object', '{}'],
    ['no document', '{"query":""}'],
    ['a document that is an object', '{"query":{"kind":"Document"}}'],
    ['a document that is a list', '{"query":["{ hello }"]}'],
    ['variables as text', '{"query":"{ hello }","variables":"{}"}'],
    ['variables as a list', '{"query":"{ hello }","variables":[1]}'],
    ['extensions as text', '{"query":"{ hello }","extensions":"x"}'],
    ['a name that is a number', '{"query":"{ hello }","operationName":7}'],
    ['a name that is not there', '{"query":"query A { hello }","operationName":"B"}'],
    ['two operations and no name', '{"query":"query A { hello } query B { hello }"}'],
    ['a document that is not GraphQL', '{"query":"{ hello"}'],
    ['a field that is not there', '{"query":"{ goodbye }"}'],
    [
      'a hash that is not known',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}',
    ],
    [
      'a hash that is a name of objects',
      '{"extensions":{"persistedQuery":{"sha256Hash":"__proto__"}}}',
    ],
    ['a hash that is an object', '{"extensions":{"persistedQuery":{"sha256Hash":{}}}}'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x7b, 0x7d])],
    ['a packed body that does not say so', gzipSync(hello)],
    ['lists in lists', deep],
  ])('%s', async (_, body) => {
    const response = await post(body);

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/json/);
    const { errors } = await response.json();
    expect(errors[0].extensions.code).toBe('INVALID');
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|\.[jt]s\b|\n +at /);
    expect(done).toEqual([]);
  });

  test.each([
    ['a megabyte', JSON.stringify({ query: '{ hello }', variables: { subject: 'x'.repeat(1e6) } })],
    ['a little too much', `${hello}${' '.repeat(128 * 1024)}`],
  ])('%s', async (_, body) => {
    const response = await post(body);

    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] });
  });

  test('a body without a length that does not end', async () => {
    const socket = connect(Number(port), 'localhost').on('error', () => {});
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n');
    socket.write('transfer-encoding: chunked\r\n\r\n');
    const sending = setInterval(() => socket.write(`8000\r\n${' '.repeat(0x8000)}\r\n`), 5);

    const [answer] = await once(socket, 'data');

    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
    await new Promise((resolve) => socket.on('close', resolve));
    clearInterval(sending);
  });
});

test('what is not HTTP is told so, with the headers of every answer', async () => {
  const socket = connect(Number(port), 'localhost');
  socket.write('GET / HTTP/1.1\r\nbad header\r\n\r\n');

  const [answer] = await once(socket, 'data');

  expect(String(answer)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(String(answer)).toMatch(/content-security-policy: default-src 'none'/);
});

test('a caller who hangs up in the middle is no incident', async () => {
  const socket = connect(Number(port), 'localhost');
  socket.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`);
  socket.write('content-length: 100\r\n\r\n{"query":');
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));

  expect(reports).toEqual([]);
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
