import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { letFinish } from '../platform/let-finish.ts';
import { Refusal } from '../platform/refusal.ts';
import { discard, spool } from './file-spool.ts';
import { fileOfForm } from './upload-form.ts';

const folder = await mkdtemp(join(tmpdir(), 'hlm-desk-test-'));
const server = createServer(async (request, response) => {
  const outcome = await fileOfForm(request, (content) => spool(content, folder), discard).then(
    async ({ kept }) => {
      await discard(kept);
      return 'taken';
    },
    (error) => (error instanceof Refusal ? 'refused' : String(error)),
  );
  await letFinish(request);
  response.end(outcome);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(async () => {
  server.close().closeAllConnections();
  await rm(folder, { recursive: true });
});

const { port } = server.address() as AddressInfo;

/** Sends the bytes in so many pieces, and gives the answer. */
function post(body: Buffer, pieces: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=a' };
    const sending = request({ port, host: '127.0.0.1', method: 'POST', headers }, (response) => {
      response.on('data', (answer) => resolve(String(answer)));
    });
    sending.on('error', reject);
    const size = Math.max(1, Math.ceil(body.length / pieces));
    for (let from = 0; from < body.length; from += size) {
      sending.write(body.subarray(from, from + size));
    }
    sending.end();
  });
}

const part = (header: string, content: string) => `--a\r\n${header}\r\n\r\n${content}\r\n`;

const form = [
  part('Content-Disposition: form-data; name="file"; filename="x"\r\nContent-Type: a/b', 'hello'),
  part(
    'Content-Disposition: form-data; name="file"\r\nContent-Type: application/octet-stream',
    'x',
  ),
  part('Content-Disposition: form-data; name="note"', 'hello'),
  '--a--\r\n',
];

/** What a sender may do to a form: leave out a part, cut its end, change bytes. */
const hostileForm = fc
  .record({
    parts: fc.subarray(form, { minLength: 1 }),
    cut: fc.nat(60),
    changes: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'\r\n\0-:;="a')), { maxLength: 4 }),
  })
  .map(({ parts, cut, changes }) => {
    const body = Buffer.from(parts.join(''));
    for (const [place, sign] of changes) body.write(sign, place % body.length);
    return body.subarray(0, Math.max(1, body.length - cut));
  });

test('whatever a form is like, it is taken or refused, and leaves nothing behind', async () => {
  await fc.assert(
    fc.asyncProperty(hostileForm, fc.integer({ min: 1, max: 6 }), async (body, pieces) => {
      expect(['taken', 'refused']).toContain(await post(body, pieces));
    }),
    { numRuns: 600 },
  );

  expect(await readdir(folder)).toEqual([]);
}, 30_000);
