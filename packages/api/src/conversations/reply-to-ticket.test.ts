import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aTicket, guestOf } from '../../test/factories.ts';
import { newEventsOf, present, refusal } from '../../test/ledger.ts';
import type { Ticket } from '../tickets/ticket.table.ts';
import { replyToTicket } from './reply-to-ticket.ts';

const { db, as, clock, close } = await desk();
const [james, tim] = [await anAgent(db), await anAgent(db, { name: 'Tim Samuel' })];
const sarah = await aCustomer(db);
afterAll(close);

const kindsOf = async (ticket: Ticket) => (await newEventsOf(db, ticket)).map(({ kind }) => kind);

const cursorOf = async ({ id }: Ticket) => {
  const [last] = await db<{ cursor: string }[]>`
    select written_by || '.' || id as cursor from ledger where ticket_id = ${id} order by id desc limit 1`;
  return last?.cursor ?? '';
};

test('an agent’s reply answers the ticket for the first time', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });

  await replyToTicket(as(james), { ticketId: ticket.id, body: 'We are on it.' });

  expect((await present(db, ticket)).firstRepliedAt).toEqual(clock.now());
  expect(await newEventsOf(db, ticket)).toMatchObject([
    { kind: 'message.replied', byCustomer: false },
  ]);
});

test('whoever answers a ticket that nobody has takes it', async () => {
  const ticket = await aTicket(db);

  await replyToTicket(as(james), { ticketId: ticket.id, body: 'We are on it.' });

  expect(await present(db, ticket)).toMatchObject({ status: 'IN_PROGRESS', assigneeId: james.id });
  expect(await kindsOf(ticket)).toEqual(['message.replied', 'ticket.claimed']);
});

test.each(['PENDING', 'ON_HOLD'] as const)(
  'the customer’s message wakes a %s ticket',
  async (status) => {
    const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id, status });

    await replyToTicket(as(sarah), { ticketId: ticket.id, body: 'Here is the invoice.' });

    expect(await present(db, ticket)).toMatchObject({
      status: 'IN_PROGRESS',
      assigneeId: james.id,
    });
  },
);

test('the customer’s message brings a resolved ticket back to its owner', async () => {
  const ticket = await aTicket(db, {
    customerId: sarah.id,
    assigneeId: james.id,
    status: 'RESOLVED',
  });

  await replyToTicket(as(sarah), { ticketId: ticket.id, body: 'It happened again.' });

  expect(await present(db, ticket)).toMatchObject({
    status: 'IN_PROGRESS',
    assigneeId: james.id,
    reopenCount: 1,
    resolvedAt: null,
  });
});

test('a bare thank you is kept and leaves a resolved ticket as it is', async () => {
  const ticket = await aTicket(db, {
    customerId: sarah.id,
    assigneeId: james.id,
    status: 'RESOLVED',
  });

  await replyToTicket(as(sarah), { ticketId: ticket.id, body: 'Thanks so much!' });

  expect(await present(db, ticket)).toMatchObject({ status: 'RESOLVED', reopenCount: 0 });
  expect(await kindsOf(ticket)).toEqual(['message.replied']);
});

test('a reply is held back when a colleague has answered since, and sent with force', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });
  const lastSeenCursor = await cursorOf(ticket);
  await replyToTicket(as(tim), { ticketId: ticket.id, body: 'It is refunded.' });
  const reply = { ticketId: ticket.id, body: 'Please wait.', lastSeenCursor };

  const held = replyToTicket(as(james), reply);

  await expect(held).rejects.toMatchObject(refusal('CONFLICT', { reason: 'STALE_REPLY' }));
  await expect(held).rejects.toHaveProperty('extensions.missed.0.body', 'It is refunded.');
  await replyToTicket(as(james), { ...reply, force: true });
  expect(await kindsOf(ticket)).toEqual(['message.replied', 'message.replied']);
});

test('one’s own messages hold nothing back', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });
  const lastSeenCursor = await cursorOf(ticket);
  await replyToTicket(as(james), { ticketId: ticket.id, body: 'One.' });

  await replyToTicket(as(james), { ticketId: ticket.id, body: 'Two.', lastSeenCursor });

  expect(await kindsOf(ticket)).toEqual(['message.replied', 'message.replied']);
});

test('a guest writes as the ticket’s customer', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });

  await replyToTicket(as(guestOf(ticket)), { ticketId: ticket.id, body: 'One more thing.' });

  const [entry] =
    await db`select actor_id from ledger where ticket_id = ${ticket.id} order by id desc limit 1`;
  expect(entry?.actorId).toBe(sarah.id);
});

test('a foreign customer is told that the ticket does not exist', async () => {
  const ticket = await aTicket(db);

  const reply = replyToTicket(as(sarah), { ticketId: ticket.id, body: 'Hello?' });

  await expect(reply).rejects.toMatchObject(refusal('NOT_FOUND'));
});

test.each([
  ['nothing', ''],
  ['only spaces and control characters', ' \u0000\u202e\n '],
  ['a megabyte', 'x'.repeat(1_000_000)],
])('a message of %s is refused', async (_, body) => {
  const ticket = await aTicket(db, { customerId: sarah.id });

  const reply = replyToTicket(as(sarah), { ticketId: ticket.id, body });

  await expect(reply).rejects.toMatchObject(refusal('INVALID', { field: 'body' }));
  expect(await newEventsOf(db, ticket)).toEqual([]);
});

test('a reply whose file cannot be sent leaves neither message nor event', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });

  const reply = replyToTicket(as(sarah), {
    ticketId: ticket.id,
    body: 'See the invoice.',
    attachmentIds: ['att_missing'],
  });

  await expect(reply).rejects.toMatchObject(refusal('INVALID', { field: 'attachmentIds' }));
  expect(await newEventsOf(db, ticket)).toEqual([]);
  expect(await db`select from message where ticket_id = ${ticket.id}`).toHaveLength(1);
});

test('script and mark-up are kept as the text they are, without what hides or turns text around', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });

  await replyToTicket(as(sarah), {
    ticketId: ticket.id,
    body: '<script>alert(1)</script>\u202etxt.exe',
  });

  const [message] =
    await db`select body from message where ticket_id = ${ticket.id} order by place desc limit 1`;
  expect(message?.body).toBe('<script>alert(1)</script>txt.exe');
});
