import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { afterAll, expect, test } from 'vitest';
import { desk as aDesk } from '../../test/desk.ts';
import { aCustomer, aMessage, anAgent, aTicket, guestOf } from '../../test/factories.ts';
import { change } from '../platform/change.ts';
import { stranger, type Viewer } from '../platform/viewer.ts';
import { fileRoutes } from './file-routes.ts';
import { takeAttachments } from './take-attachments.ts';

const desk = await aDesk();
const files = join(desk.env.dataDir, 'files');
const servers: Server[] = [];
afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections();
  await desk.close();
});

/** Serves files to this viewer alone. */
async function servedTo(viewer: Viewer, of = desk): Promise<string> {
  const app = express().use(fileRoutes(of, async () => of.as(viewer)));
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const meant = { 'apollo-require-preflight': 'true' };

async function upload(url: string, content: string | Uint8Array<ArrayBuffer>, name = 'note.txt') {
  const body = new FormData();
  body.set('file', new File([content], name));
  const response = await fetch(`${url}/files`, { method: 'POST', headers: meant, body });
  return { status: response.status, answer: await response.json() };
}

/** Puts the files on a message of this kind. */
async function send(
  ids: string[],
  viewer: Viewer,
  ticketId: string,
  kind: 'PUBLIC_REPLY' | 'INTERNAL_NOTE',
) {
  const message = await aMessage(desk.db, { ticketId, kind, authorId: viewer.id });
  await change(desk.as(viewer), (change) =>
    takeAttachments(change, { ids, ticketId, messageId: message.id }),
  );
}

const stored = async () =>
  (await readdir(files, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) =>
    entry.isFile(),
  ).length;

const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

test('a file that was uploaded can be downloaded again by whoever uploaded it', async () => {
  const url = await servedTo(await aCustomer(desk.db));

  const { status, answer } = await upload(url, png, 'screen shot.png');
  const download = await fetch(url + answer.url);

  expect({ status, answer }).toEqual({
    status: 201,
    answer: {
      id: expect.stringMatching(/^att_/),
      name: 'screen shot.png',
      mediaType: 'image/png',
      bytes: png.length,
      url: `/files/${answer.id}`,
    },
  });
  expect(new Uint8Array(await download.arrayBuffer())).toEqual(png);
  expect(Object.fromEntries(download.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': 'inline; filename="screen shot.png"',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
});

test('a page that calls itself a picture is offered for saving, as text', async () => {
  const url = await servedTo(await aCustomer(desk.db));

  const { answer } = await upload(url, '<!doctype html><script>alert(1)</script>', 'cat.png');
  const download = await fetch(url + answer.url);

  expect(answer.mediaType).toBe('text/plain');
  expect(download.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(download.headers.get('content-disposition')).toBe('attachment; filename=cat.png');
});

test('bytes that say nothing of themselves are just bytes', async () => {
  const url = await servedTo(await aCustomer(desk.db));

  const { answer } = await upload(url, new Uint8Array([1, 2, 3, 0, 255]), 'a.jpg');

  expect(answer.mediaType).toBe('application/octet-stream');
});

test('a name in another script survives both ways', async () => {
  const url = await servedTo(await aCustomer(desk.db));

  const { answer } = await upload(url, 'x', '請求書 "März".txt');
  const download = await fetch(url + answer.url);

  expect(answer.name).toBe('請求書 _März_.txt');
  expect(download.headers.get('content-disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent('請求書 _März_.txt')}`,
  );
});

test('a hostile name never becomes a path of ours', async () => {
  const url = await servedTo(await aCustomer(desk.db));
  const before = await stored();

  for (const name of [
    '../../../escaped',
    '..\\..\\escaped',
    '\u200b.htaccess',
    'a\r\nb',
    '\u0000',
  ]) {
    const { status, answer } = await upload(url, 'x', name);
    const [row] = await desk.db`select id from attachment where id = ${answer.id}`;
    expect([status, row?.id]).toEqual([201, answer.id]);
  }

  expect(await stored()).toBe(before + 5);
  expect(await readdir(desk.env.dataDir)).toEqual(['files']);
});

test('an empty file is refused', async () => {
  const { status, answer } = await upload(await servedTo(stranger), '');

  expect(status).toBe(400);
  expect(answer.errors[0].extensions).toEqual({
    code: 'INVALID',
    reason: 'EMPTY_FILE',
    field: 'file',
  });
});

test('a file of 25 MB is taken, one byte more is refused, and nothing stays of it', async () => {
  const url = await servedTo(await aCustomer(desk.db));
  const most = new Uint8Array(25 * 1024 * 1024);
  const taken = await upload(url, most);
  const before = await stored();

  const refused = await upload(url, new Uint8Array(most.length + 1));

  expect(taken.answer.bytes).toBe(most.length);
  expect([refused.status, refused.answer.errors[0].extensions.reason]).toEqual([
    413,
    'FILE_TOO_LARGE',
  ]);
  expect(await stored()).toBe(before);
});

test('a form far too long is refused before it is read', async () => {
  const url = await servedTo(await aCustomer(desk.db));
  const before = await stored();

  const refused = await upload(url, new Uint8Array(30 * 1024 * 1024));

  expect([refused.status, refused.answer.errors[0].extensions.reason]).toEqual([
    413,
    'FILE_TOO_LARGE',
  ]);
  expect(await stored()).toBe(before);
});

test('a small file that unfolds into a huge image is refused', async () => {
  const huge = Buffer.from(png);
  huge.writeUInt32BE(20_000, 16);
  huge.writeUInt32BE(20_000, 20);
  const before = await stored();

  const { status, answer } = await upload(
    await servedTo(await aCustomer(desk.db)),
    new Uint8Array(huge),
    'bomb.png',
  );

  expect([status, answer.errors[0].extensions.reason]).toEqual([400, 'IMAGE_TOO_LARGE']);
  expect(await stored()).toBe(before);
});

test('a request brings exactly one file', async () => {
  const url = await servedTo(await aCustomer(desk.db));
  const before = await stored();
  const two = new FormData();
  two.append('file', new File(['one'], 'one.txt'));
  two.append('file', new File(['two'], 'two.txt'));
  const none = new FormData();
  none.append('note', 'no file at all');

  for (const body of [two, none]) {
    const response = await fetch(`${url}/files`, { method: 'POST', headers: meant, body });
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].extensions.reason).toBe('NOT_ONE_FILE');
  }
  expect(await stored()).toBe(before);
});

test.each([
  ['application/json', '{}', 415],
  ['text/plain', 'x', 415],
  ['multipart/form-data', 'x', 415],
  ['multipart/form-data; boundary=a', 'not a form', 400],
  [
    'multipart/form-data; boundary=a',
    '--a\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nno end',
    400,
  ],
])('what is no form is refused: %s', async (type, body, status) => {
  const url = await servedTo(await aCustomer(desk.db));
  const before = await stored();

  const headers = { ...meant, 'content-type': type };
  const response = await fetch(`${url}/files`, { method: 'POST', headers, body });

  expect(response.status).toBe(status);
  expect((await response.json()).errors[0].extensions.code).toBe('INVALID');
  expect(await stored()).toBe(before);
});

test('a form that another site could have sent is refused', async () => {
  const body = new FormData();
  body.set('file', new File(['x'], 'x.txt'));

  const response = await fetch(`${await servedTo(stranger)}/files`, { method: 'POST', body });

  expect(response.status).toBe(403);
});

test('an upload that is cut leaves nothing', async () => {
  const url = await servedTo(await aCustomer(desk.db));
  const before = await stored();
  const [{ count }] = await desk.db<[{ count: number }]>`select count(*) from attachment`;

  await new Promise<void>((resolve) => {
    const headers = { ...meant, 'content-type': 'multipart/form-data; boundary=a' };
    const upload = httpRequest(`${url}/files`, { method: 'POST', headers });
    upload.on('error', () => {});
    upload.write('--a\r\nContent-Disposition: form-data; name="file"; filename="x.bin"\r\n\r\n');
    upload.write(Buffer.alloc(3_000_000, 'x'));
    setTimeout(() => {
      upload.destroy();
      resolve();
    }, 150);
  });

  await expect.poll(stored).toBe(before);
  expect(await desk.db`select count(*) from attachment`).toEqual([{ count }]);
});

test('nobody else sees a file before it is sent', async () => {
  const { answer } = await upload(await servedTo(await aCustomer(desk.db)), 'x');

  for (const viewer of [await aCustomer(desk.db), await anAgent(desk.db), stranger]) {
    expect((await fetch((await servedTo(viewer)) + answer.url)).status).toBe(404);
  }
});

test('a file goes to those who see its message, and a note stays inside', async () => {
  const customer = await aCustomer(desk.db);
  const agent = await anAgent(desk.db);
  const ticket = await aTicket(desk.db, { customerId: customer.id });
  const forAgent = await servedTo(agent);
  const forCustomer = await servedTo(customer);
  const forGuest = await servedTo(guestOf(ticket));
  const forOther = await servedTo(await aCustomer(desk.db));
  const answer = (await upload(forAgent, 'for you')).answer;
  const note = (await upload(forAgent, 'for us')).answer;
  await send([answer.id], agent, ticket.id, 'PUBLIC_REPLY');
  await send([note.id], agent, ticket.id, 'INTERNAL_NOTE');

  const statuses = (path: string) =>
    Promise.all(
      [forAgent, forCustomer, forGuest, forOther].map(
        async (url) => (await fetch(url + path)).status,
      ),
    );

  expect(await statuses(answer.url)).toEqual([200, 200, 200, 404]);
  expect(await statuses(note.url)).toEqual([200, 404, 404, 404]);
  expect(await statuses('/files/att_00000000000000000000000000000000')).toEqual([
    404, 404, 404, 404,
  ]);
  expect(await statuses('/files/..%2f..%2fetc%2fpasswd')).toEqual([404, 404, 404, 404]);
});

test('a missing file and a foreign one are told apart by nothing', async () => {
  const { answer } = await upload(await servedTo(await aCustomer(desk.db)), 'x');
  const other = await servedTo(await aCustomer(desk.db));

  const foreign = await fetch(other + answer.url);
  const missing = await fetch(`${other}/files/att_nothing`);

  expect(await foreign.text()).toBe(await missing.text());
});

test('asking for the head sends no bytes', async () => {
  const url = await servedTo(await aCustomer(desk.db));
  const { answer } = await upload(url, 'hello');

  const head = await fetch(url + answer.url, { method: 'HEAD' });

  expect(head.headers.get('content-length')).toBe('5');
  expect(await head.text()).toBe('');
});

test('what is stored is what was sent', async () => {
  const content = new Uint8Array(3_000_000).map((_, place) => place % 251);
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const { answer } = await upload(await servedTo(await aCustomer(desk.db)), content);

  const [row] = await desk.db`select sha256 from attachment where id = ${answer.id}`;
  const file = await readFile(join(files, answer.id.slice(4, 6), answer.id));

  expect([row?.sha256, sum(file)]).toEqual([sum(content), sum(content)]);
});

test('strangers who upload without end are slowed down', async () => {
  const url = await servedTo(stranger);

  const answers = [];
  for (let n = 0; n < 40; n++) answers.push(await upload(url, 'x'));

  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.answer.errors[0].extensions).toMatchObject({
    code: 'RATE_LIMITED',
    retryAfterSeconds: expect.any(Number),
  });
});

test('a disk that takes nothing refuses the file and says so', async () => {
  const broken = await aDesk();
  await writeFile(join(broken.env.dataDir, 'files'), 'in the way');

  const { status, answer } = await upload(await servedTo(await aCustomer(broken.db), broken), 'x');

  expect([status, answer.errors[0].extensions.reason]).toEqual([503, 'FILES_UNAVAILABLE']);
  await broken.close();
});
