import { afterAll, expect, test } from 'vitest';
import { desk as aDesk } from '../../test/desk.ts';
import { aCustomer, aMessage, anAgent, aTicket, guestOf } from '../../test/factories.ts';
import { filesServedTo, png, upload } from '../../test/file-door.ts';
import { change } from '../platform/change.ts';
import { stranger, type Viewer } from '../platform/viewer.ts';
import { takeAttachments } from './take-attachments.ts';

const desk = await aDesk();
afterAll(() => desk.close());

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

test('a file that was uploaded can be downloaded again by whoever uploaded it', async () => {
  const url = await filesServedTo(desk, await aCustomer(desk.db));

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
  const url = await filesServedTo(desk, await aCustomer(desk.db));

  const { answer } = await upload(url, '<!doctype html><script>alert(1)</script>', 'cat.png');
  const download = await fetch(url + answer.url);

  expect(answer.mediaType).toBe('text/plain');
  expect(download.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(download.headers.get('content-disposition')).toBe('attachment; filename=cat.png');
});

test('a name in another script survives both ways', async () => {
  const url = await filesServedTo(desk, await aCustomer(desk.db));

  const { answer } = await upload(url, 'x', '請求書 "März".txt');
  const download = await fetch(url + answer.url);

  expect(answer.name).toBe('請求書 _März_.txt');
  expect(download.headers.get('content-disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent('請求書 _März_.txt')}`,
  );
});

test('nobody else sees a file before it is sent', async () => {
  const { answer } = await upload(await filesServedTo(desk, await aCustomer(desk.db)), 'x');

  for (const viewer of [await aCustomer(desk.db), await anAgent(desk.db), stranger]) {
    expect((await fetch((await filesServedTo(desk, viewer)) + answer.url)).status).toBe(404);
  }
});

test('a file goes to those who see its message, and a note stays inside', async () => {
  const customer = await aCustomer(desk.db);
  const agent = await anAgent(desk.db);
  const ticket = await aTicket(desk.db, { customerId: customer.id });
  const forAgent = await filesServedTo(desk, agent);
  const forCustomer = await filesServedTo(desk, customer);
  const forGuest = await filesServedTo(desk, guestOf(ticket));
  const forOther = await filesServedTo(desk, await aCustomer(desk.db));
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
  const { answer } = await upload(await filesServedTo(desk, await aCustomer(desk.db)), 'x');
  const other = await filesServedTo(desk, await aCustomer(desk.db));

  const foreign = await fetch(other + answer.url);
  const missing = await fetch(`${other}/files/att_nothing`);

  expect(await foreign.text()).toBe(await missing.text());
});

test('asking for the head sends no bytes', async () => {
  const url = await filesServedTo(desk, await aCustomer(desk.db));
  const { answer } = await upload(url, 'hello');

  const head = await fetch(url + answer.url, { method: 'HEAD' });

  expect(head.headers.get('content-length')).toBe('5');
  expect(await head.text()).toBe('');
});
