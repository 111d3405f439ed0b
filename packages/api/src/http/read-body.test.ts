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
});
const { url, close, reports } = await desk({ schema });
afterAll(close);
afterEach(() => {
  done.length = 0;
});

const address = `${await url()}/graphql`;
const { port } = new URL(address);
const hello = JSON.stringify({ query: '{ hello }' });

const post = (body: string | Buffer<ArrayBuffer>) =>
  fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

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
