import { afterAll, describe, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aTicket, guestOf } from '../../test/factories.ts';
import { newEventsOf, refusal } from '../../test/ledger.ts';
import { followLedger } from '../notifications/follow-ledger.ts';
import type { Context } from '../platform/context.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { Ticket } from '../tickets/ticket.table.ts';
import { replyToTicket } from './reply-to-ticket.ts';

const { db, as, statements, live, query, close } = await desk();
const [james, tim] = [await anAgent(db), await anAgent(db, { name: 'Tim Samuel' })];
const sarah = await aCustomer(db);
afterAll(close);

followLedger();
// The first job of all makes its task known.
await replyToTicket(as(james), {
  ticketId: (await aTicket(db, { assigneeId: james.id })).id,
  body: 'x',
});

const cursorOf = async ({ id }: Ticket) => {
  const [last] = await db<{ cursor: string }[]>`
    select written_by || '.' || id as cursor from ledger where ticket_id = ${id} order by id desc limit 1`;
  return last?.cursor ?? '';
};

const jobsOf = async ({ id }: Ticket) => {
  const [{ jobs }] = await db<[{ jobs: number }]>`
    select count(*)::int as jobs from graphile_worker._private_jobs j
    join ledger l on l.event_id = j.payload->>'eventId' where l.ticket_id = ${id}`;
  return jobs;
};

const asking = (viewer: Viewer, key: string): Context => ({
  ...as(viewer),
  repeat: { key, bodyHash: 'body', changes: 0 },
});

const rowOf = async ({ id }: Ticket) => {
  const [row] = await db`
    select status, assignee_id, version, event_count, updated_at, first_replied_at from ticket
    where id = ${id}`;
  return row;
};

test('the usual reply is one statement, and the same to the last row as one that holds the ticket', async () => {
  const [quick, held] = [
    await aTicket(db, { assigneeId: james.id }),
    await aTicket(db, { assigneeId: james.id }),
  ];
  const [file] = await db<[{ id: string }]>`insert into attachment ${db({
    name: 'a.txt',
    mediaType: 'text/plain',
    bytes: 1,
    sha256: 'a'.repeat(64),
    uploaderId: james.id,
    createdAt: as(james).now(),
  })} returning id`;
  statements.length = 0;

  await replyToTicket(as(james), { ticketId: quick.id, body: 'We are on it.' });
  expect(statements).toHaveLength(1);
  await replyToTicket(as(james), {
    ticketId: held.id,
    body: 'We are on it.',
    attachmentIds: [file.id],
  });

  const of = async (ticket: Ticket) => ({
    ticket: await rowOf(ticket),
    jobs: await jobsOf(ticket),
    events: (await newEventsOf(db, ticket)).map(({ kind }) => kind),
    message: await db`
      select kind, author_id, author_kind, channel, body, delivery, created_at from message
      where ticket_id = ${ticket.id} order by place desc limit 1`,
    entry: await db`
      select sequence, kind, event - 'messageId' as event, internal, actor_id, actor_kind, cause,
             happened_at
      from ledger where ticket_id = ${ticket.id} order by sequence desc limit 1`,
  });
  expect(await of(quick)).toEqual(await of(held));
  expect(await jobsOf(quick)).toBe(1);
});

describe('what is asked for of the ticket', () => {
  const own = `__typename id nr: number version status updatedAt firstRepliedAt lastCursor
    again: lastCursor`;
  const reply = (selection: string, ticketId: string) =>
    query(
      `mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { ${selection} } }`,
      { input: { ticketId, body: 'We are on it.' } },
      { as: james },
    );
  const ask = async (selection: string, id: string) => {
    const text = `query ($id: ID) { ticket(id: $id) { ${selection} } }`;
    return (await query(text, { id }, { as: james })).data?.ticket;
  };

  test.each([
    ['comes with the statement that writes, where it stands in what that wrote', own, 1],
    ['is read after it, where more is asked for', `${own} unread messages { nodes { body } }`, 2],
  ])('%s', async (_, selection, count) => {
    const ticket = await aTicket(db, { assigneeId: james.id });
    await reply('id', ticket.id);
    statements.length = 0;

    const { data, errors } = await reply(selection, ticket.id);

    expect(errors).toBeUndefined();
    expect(statements.filter((text) => !text.includes('session'))).toHaveLength(count);
    expect(data?.replyToTicket).toEqual(await ask(selection, ticket.id));
    expect(await newEventsOf(db, ticket)).toHaveLength(2);
  });
});

test('whoever watches is told of it', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });
  let told = 0;
  const stop = live.watch(`ticket:${ticket.id}`, () => {
    told++;
  });

  await replyToTicket(as(james), { ticketId: ticket.id, body: 'We are on it.' });
  stop();

  expect(told).toBe(1);
});

test('a customer’s and a guest’s words to a ticket in work are one statement, too', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });
  statements.length = 0;

  await replyToTicket(as(sarah), { ticketId: ticket.id, body: 'Any news?' });
  await replyToTicket(as(guestOf(ticket)), { ticketId: ticket.id, body: 'Any news?' });

  expect(statements).toHaveLength(2);
  expect(await rowOf(ticket)).toMatchObject({ firstRepliedAt: null });
  expect(await jobsOf(ticket)).toBe(0);
});

test('of two agents who answer what they saw at once, one is held back, however close they come', async () => {
  for (let round = 0; round < 20; round++) {
    const ticket = await aTicket(db, { assigneeId: james.id });
    const lastSeenCursor = await cursorOf(ticket);
    const reply = { ticketId: ticket.id, body: 'It is refunded.', lastSeenCursor };

    const outcomes = await Promise.allSettled([
      replyToTicket(as(james), reply),
      replyToTicket(as(tim), reply),
    ]);

    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject(refusal('CONFLICT', { reason: 'STALE_REPLY' }));
    expect(await newEventsOf(db, ticket)).toHaveLength(1);
  }
});

test('a reply that is sent twenty times at once with one key is written once', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });
  const reply = { ticketId: ticket.id, body: 'It is refunded.' };

  await Promise.all(Array.from({ length: 20 }, () => replyToTicket(asking(james, 'one'), reply)));

  expect(await newEventsOf(db, ticket)).toHaveLength(1);
  expect(await jobsOf(ticket)).toBe(1);
});

test('a key that was used for another reply is refused', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });
  const reply = { ticketId: ticket.id, body: 'It is refunded.' };
  await replyToTicket(asking(james, 'two'), reply);

  const context = asking(james, 'two');
  const other = replyToTicket(
    { ...context, repeat: { key: 'two', bodyHash: 'other', changes: 0 } },
    reply,
  );

  await expect(other).rejects.toMatchObject(refusal('CONFLICT', { reason: 'KEY_REUSED' }));
  expect(await newEventsOf(db, ticket)).toHaveLength(1);
});

test('two replies of one request are two, and so they stay when it is repeated', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });
  const write = async () => {
    const context = asking(james, 'three');
    await replyToTicket(context, { ticketId: ticket.id, body: 'One.' });
    await replyToTicket(context, { ticketId: ticket.id, body: 'Two.' });
  };

  await write();
  await write();

  expect(await newEventsOf(db, ticket)).toHaveLength(2);
});
