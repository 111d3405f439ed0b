import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { desk as aDesk } from '../../test/desk.ts';
import { aCustomer, aMessage, aTicket, guestOf } from '../../test/factories.ts';
import { change } from '../platform/change.ts';
import { stranger, type Viewer } from '../platform/viewer.ts';
import { takeAttachments } from './take-attachments.ts';

const desk = await aDesk();
afterAll(() => desk.close());

const sarah = await aCustomer(desk.db);
const ticket = await aTicket(desk.db, { customerId: sarah.id });

async function uploaded(by: Viewer): Promise<string> {
  const id = `att_${randomUUID().replaceAll('-', '')}`;
  await desk.db`insert into attachment ${desk.db({
    id,
    uploaderId: by.id,
    guestTicketId: by.guest?.ticketId ?? null,
    name: 'note.txt',
    mediaType: 'text/plain',
    bytes: 1,
    sha256: '',
    createdAt: desk.now(),
  })}`;
  return id;
}

async function take(ids: string[], as: Viewer) {
  const { id: messageId } = await aMessage(desk.db, { ticketId: ticket.id });
  await change(desk.as(as), (change) =>
    takeAttachments(change, { ids, ticketId: ticket.id, messageId }),
  );
  return messageId;
}

const refusal = { extensions: { code: 'INVALID', field: 'attachmentIds' } };

test.each([
  ['a customer', sarah],
  ['a guest', guestOf(ticket)],
  ['a stranger', stranger],
])('%s sends what they uploaded', async (_, viewer) => {
  const id = await uploaded(viewer);

  const messageId = await take([id, id], viewer);

  expect(await desk.db`select ticket_id, message_id from attachment where id = ${id}`).toEqual([
    { ticketId: ticket.id, messageId },
  ]);
});

test('who filled in the form before signing in keeps the files', async () => {
  await expect(take([await uploaded(stranger)], sarah)).resolves.toMatch(/^msg_/);
});

test('the guest of one ticket opens another with files', async () => {
  const guest = guestOf(await aTicket(desk.db));

  await expect(take([await uploaded(guest)], guestOf(ticket))).resolves.toMatch(/^msg_/);
});

test('nobody sends the files of somebody else', async () => {
  const other = await aCustomer(desk.db);
  const otherGuest = guestOf(await aTicket(desk.db));

  for (const viewer of [other, otherGuest, stranger]) {
    await expect(take([await uploaded(sarah)], viewer)).rejects.toMatchObject(refusal);
  }
});

test('one file that is not there refuses all', async () => {
  const id = await uploaded(sarah);

  await expect(take([id, 'att_nothing'], sarah)).rejects.toMatchObject(refusal);

  expect(await desk.db`select message_id from attachment where id = ${id}`).toEqual([
    { messageId: null },
  ]);
});

test('a file that waited for more than a day is not there any more', async () => {
  const id = await uploaded(sarah);
  desk.clock.advance({ hours: 24 });

  await expect(take([id], sarah)).rejects.toMatchObject(refusal);
});

test('a file that was sent is not sent again', async () => {
  const id = await uploaded(sarah);
  await take([id], sarah);

  await expect(take([id], sarah)).rejects.toMatchObject(refusal);
});

test('of two messages that want the same file, one gets it', async () => {
  const id = await uploaded(sarah);

  const outcomes = await Promise.allSettled([
    take([id], sarah),
    take([id], sarah),
    take([id], sarah),
  ]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
  ]);
});

test('a message carries ten files at most', async () => {
  const ids = await Promise.all(Array.from({ length: 11 }, () => uploaded(sarah)));

  await expect(take(ids, sarah)).rejects.toMatchObject(refusal);
  await expect(take(ids.slice(1), sarah)).resolves.toMatch(/^msg_/);
});
