import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { desk } from '../test/desk.ts';
import { smallSchema } from '../test/small-schema.ts';

const site = await mkdtemp(join(tmpdir(), 'hlm-desk-site-'));
const script = `export const words = ${JSON.stringify('word '.repeat(2000))};`;
await mkdir(join(site, 'assets'));
await writeFile(join(site, 'index.html'), '<!doctype html><title>HLM Desk</title>');
await writeFile(join(site, 'config.js'), 'window.HLM_DESK = {};');
await writeFile(join(site, '.inputs'), 'secret');
await writeFile(join(site, 'assets/gone-1.css'), 'a {}');
await writeFile(join(site, 'assets/main-4f3a.js'), script);
await writeFile(join(site, 'assets/icon-77.png'), Buffer.from([137, 80, 78, 71]));

const schema = smallSchema({ 'Query.hello': () => 'Hello!' });
const demo = await desk({ schema, site });
const encrypted = await desk({
  schema,
  env: { publicUrl: 'https://desk.example', webOrigins: ['https://help.example'] },
});
afterAll(() =>
  Promise.all([demo.close(), encrypted.close(), rm(site, { recursive: true, force: true })]),
);
const [address, encryptedAddress] = [await demo.url(), await encrypted.url()];

const page = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
const get = (path: string, options: RequestInit = {}) => fetch(`${address}${path}`, options);

describe('the web part', () => {
  test.each(['/', '/board', '/tickets/1001', '/dev/mail', '/track/open?token=x', '/assets/gone'])(
    'is what people get at %s',
    async (path) => {
      const response = await get(path, page);

      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>HLM Desk</title>');
    },
  );

  test('is kept for ever where a name changes with what is in it, and asked for anew elsewhere', async () => {
    const hashed = await get('/assets/main-4f3a.js');
    const named = await get('/config.js');

    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('content-type')).toBe('text/javascript');
    expect(named.headers.get('cache-control')).toBe('no-cache');
  });

  test('is not sent again to whoever has it', async () => {
    const etag = (await get('/', page)).headers.get('etag') ?? '';

    const again = await get('/', { headers: { ...page.headers, 'if-none-match': etag } });

    expect(again.status).toBe(304);
  });

  test.each(['br', 'gzip'])('is sent compressed: %s', async (encoding) => {
    const response = await get('/assets/main-4f3a.js', {
      headers: { 'accept-encoding': encoding },
    });

    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(Number(response.headers.get('content-length'))).toBeLessThan(500);
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(await response.text()).toBe(script);
  });

  test('goes on while a file of it is gone', async () => {
    await rm(join(site, 'assets/gone-1.css'));

    await expect(get('/assets/gone-1.css').then((file) => file.text())).rejects.toThrow();

    expect((await get('/', page)).status).toBe(200);
  });

  test.each(['bytes=0-3', 'bytes=9-2', 'bytes=x', 'bytes=-1'])(
    'is sent whole: %s',
    async (range) => {
      const response = await get('/config.js', { headers: { range } });

      expect(response.status).toBe(200);
      expect(await response.text()).toBe('window.HLM_DESK = {};');
    },
  );

  test.each([
    '/assets/gone-1234.js',
    '/gone.png',
    '/.inputs',
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%5c..%5cpackage.json',
    '/%00',
  ])('has nothing else: %s', async (path) => {
    const response = await get(path);

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }],
    });
  });

  test('is not written to', async () => {
    const response = await get('/index.html', { method: 'PUT', body: 'x' });

    expect(response.status).toBe(404);
  });

  test('may be missing, as in an API alone', async () => {
    const response = await fetch(`${encryptedAddress}/gone`, page);

    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  });
});

describe('every answer carries the headers that protect it', () => {
  const asked: Array<[string, string, RequestInit]> = [
    ['a page', '/', page],
    ['a script', '/config.js', {}],
    ['what is not there', '/gone.js', {}],
    ['a path that is no text', '/%E0%A4%A', {}],
    ['health', '/health', {}],
    ['readiness', '/ready', {}],
    [
      'an operation',
      '/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ hello }"}',
      },
    ],
    [
      'a wrong operation',
      '/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ x }"}',
      },
    ],
    [
      'half an operation',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
    ],
    ['an operation by GET', '/graphql?query={hello}', {}],
    ['a preflight', '/graphql', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }],
    [
      'a page of another site',
      '/graphql',
      { method: 'POST', headers: { origin: 'https://evil.example' } },
    ],
    ['a file', '/files/att_0', {}],
    ['a file of nobody', '/files', { method: 'POST' }],
    ['a method that is not known', '/health', { method: 'DELETE' }],
  ];

  test.each(asked)('%s', async (_, path, options) => {
    const { headers } = await get(path, options);

    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'|sandbox/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test.each(asked)('%s, over TLS', async (_, path, options) => {
    const { headers } = await fetch(`${encryptedAddress}${path}`, options);

    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  test('the policy lets nothing in but what is the desk’s own', async () => {
    const { headers } = await fetch(`${encryptedAddress}/health`);

    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "connect-src 'self' wss:; font-src 'self'; frame-src 'self'; frame-ancestors 'none'; " +
        "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'",
    );
  });
});

test('a path that is no text is the caller’s mistake', async () => {
  const response = await get('/files/%E0%A4%A');

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID' } }] });
  expect(demo.reports).toEqual([]);
});
