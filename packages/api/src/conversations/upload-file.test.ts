import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { desk as aDesk } from '../../test/desk.ts';
import { aCustomer } from '../../test/factories.ts';
import { filesServedTo, meant, png, storedFiles, upload } from '../../test/file-door.ts';
import { hostileNames } from '../../test/hostile-names.ts';
import { stranger } from '../platform/viewer.ts';
import { fileFolder } from './file-store.ts';

const desk = await aDesk();
afterAll(() => desk.close());

test('a hostile name never becomes a path of ours, nor a second header line', async () => {
  const url = await filesServedTo(desk, await aCustomer(desk.db));
  const before = await storedFiles(desk);

  for (const [given, name] of hostileNames) {
    const { status, answer } = await upload(url, 'x', given);
    const download = await fetch(url + answer.url);
    expect([status, answer.name, download.status]).toEqual([201, name, 200]);
    expect([...download.headers.keys()]).not.toContain('set-cookie');
  }

  expect(await storedFiles(desk)).toBe(before + hostileNames.length);
  expect(await readdir(desk.env.dataDir)).toEqual(['files']);
}, 60_000);

test('bytes that say nothing of themselves are just bytes', async () => {
  const url = await filesServedTo(desk, await aCustomer(desk.db));

  const { answer } = await upload(url, new Uint8Array([1, 2, 3, 0, 255]), 'a.jpg');

  expect(answer.mediaType).toBe('application/octet-stream');
});

test('an empty file is refused', async () => {
  const { status, answer } = await upload(await filesServedTo(desk, stranger), '');

  expect(status).toBe(400);
  expect(answer.errors[0].extensions).toEqual({
    code: 'INVALID',
    reason: 'EMPTY_FILE',
    field: 'file',
  });
});

test('a file of 25 MB is taken, one byte more is refused, and nothing stays of it', async () => {
  const url = await filesServedTo(desk, await aCustomer(desk.db));
  const most = new Uint8Array(25 * 1024 * 1024);
  const taken = await upload(url, most);
  const before = await storedFiles(desk);

  const refused = await upload(url, new Uint8Array(most.length + 1));

  expect(taken.answer.bytes).toBe(most.length);
  expect([refused.status, refused.answer.errors[0].extensions.reason]).toEqual([
    413,
    'FILE_TOO_LARGE',
  ]);
  expect(await storedFiles(desk)).toBe(before);
});

test('a form far too long is refused before it is read', async () => {
  const url = await filesServedTo(desk, await aCustomer(desk.db));
  const before = await storedFiles(desk);

  const refused = await upload(url, new Uint8Array(30 * 1024 * 1024));

  expect([refused.status, refused.answer.errors[0].extensions.reason]).toEqual([
    413,
    'FILE_TOO_LARGE',
  ]);
  expect(await storedFiles(desk)).toBe(before);
});

test('a small file that unfolds into a huge image is refused', async () => {
  const huge = Buffer.from(png);
  huge.writeUInt32BE(20_000, 16);
  huge.writeUInt32BE(20_000, 20);
  const before = await storedFiles(desk);

  const { status, answer } = await upload(
    await filesServedTo(desk, await aCustomer(desk.db)),
    new Uint8Array(huge),
    'bomb.png',
  );

  expect([status, answer.errors[0].extensions.reason]).toEqual([400, 'IMAGE_TOO_LARGE']);
  expect(await storedFiles(desk)).toBe(before);
});

test('a request brings exactly one file', async () => {
  const url = await filesServedTo(desk, await aCustomer(desk.db));
  const before = await storedFiles(desk);
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
  expect(await storedFiles(desk)).toBe(before);
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
  const url = await filesServedTo(desk, await aCustomer(desk.db));
  const before = await storedFiles(desk);

  const headers = { ...meant, 'content-type': type };
  const response = await fetch(`${url}/files`, { method: 'POST', headers, body });

  expect(response.status).toBe(status);
  expect((await response.json()).errors[0].extensions.code).toBe('INVALID');
  expect(await storedFiles(desk)).toBe(before);
});

test('bytes without a name are a file all the same', async () => {
  const url = await filesServedTo(desk, await aCustomer(desk.db));
  const headers = { ...meant, 'content-type': 'multipart/form-data; boundary=a' };
  const part =
    'Content-Disposition: form-data; name="file"\r\nContent-Type: application/octet-stream';
  const body = `--a\r\n${part}\r\n\r\nhello\r\n--a--\r\n`;

  const response = await fetch(`${url}/files`, { method: 'POST', headers, body });

  expect(await response.json()).toMatchObject({ name: 'file', bytes: 5 });
});

test('a form that another site could have sent is refused', async () => {
  const body = new FormData();
  body.set('file', new File(['x'], 'x.txt'));

  const response = await fetch(`${await filesServedTo(desk, stranger)}/files`, {
    method: 'POST',
    body,
  });

  expect(response.status).toBe(403);
});

test('an upload that is cut leaves nothing', async () => {
  const url = await filesServedTo(desk, await aCustomer(desk.db));
  const before = await storedFiles(desk);
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

  await expect.poll(() => storedFiles(desk)).toBe(before);
  expect(await desk.db`select count(*) from attachment`).toEqual([{ count }]);
});

test('what is stored is what was sent', async () => {
  const content = new Uint8Array(3_000_000).map((_, place) => place % 251);
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const { answer } = await upload(await filesServedTo(desk, await aCustomer(desk.db)), content);

  const [row] = await desk.db`select sha256 from attachment where id = ${answer.id}`;
  const file = await readFile(join(fileFolder(desk.env.dataDir), answer.id.slice(4, 6), answer.id));

  expect([row?.sha256, sum(file)]).toEqual([sum(content), sum(content)]);
});

test('strangers who upload without end are slowed down', async () => {
  const url = await filesServedTo(desk, stranger);

  const answers = [];
  for (let n = 0; n < 40; n++) answers.push(await upload(url, 'x'));

  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.answer.errors[0].extensions).toMatchObject({
    code: 'RATE_LIMITED',
    retryAfterSeconds: expect.any(Number),
  });
});

test('a disk that takes nothing refuses the file and says so', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => said.mockRestore());
  const broken = await aDesk();
  await writeFile(join(broken.env.dataDir, 'files'), 'in the way');

  const { status, answer } = await upload(
    await filesServedTo(broken, await aCustomer(broken.db)),
    'x',
  );

  expect([status, answer.errors[0].extensions.reason]).toEqual([503, 'FILES_UNAVAILABLE']);
  await broken.close();
});
