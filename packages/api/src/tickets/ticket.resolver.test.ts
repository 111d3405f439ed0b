import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, aLead, aMessage, anAgent, aTicket, guestOf } from '../../test/factories.ts';
import { addInternalNote } from '../conversations/add-internal-note.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';

const { db, as, query, statements, close } = await desk();
const james = await anAgent(db);
const sarah = await aCustomer(db);
afterAll(close);

interface TicketAnswer {
  ticket: Record<string, unknown> | null;
}

test('a ticket comes with everything that was asked for in one statement', async () => {
  const { number } = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });
  await query('{ viewer { id } }', {}, { as: sarah });
  statements.length = 0;

  const { data, errors } = await query<TicketAnswer>(
    `query ($number: Int) { ticket(number: $number) {
      number status customer { name organisation { name } } assignee { name email } team { name } queue { name }
      messages(first: 5) { totalCount nodes { body mine author { name } } pageInfo { hasNextPage } }
      history(last: 10) { edges { cursor node { kind text actor { name } } } } } }`,
    { number },
    { as: sarah },
  );

  expect(errors).toBeUndefined();
  expect(data?.ticket).toMatchObject({
    number,
    status: 'IN_PROGRESS',
    customer: { name: 'Sarah Mitchell', organisation: { name: 'Northwind' } },
    assignee: { name: 'James Osei', email: null },
    messages: {
      totalCount: 1,
      nodes: [{ mine: true, author: { name: 'Sarah Mitchell' } }],
      pageInfo: { hasNextPage: false },
    },
    history: {
      edges: [
        {
          node: {
            kind: 'ticket.opened',
            text: 'Sarah Mitchell opened the ticket; it waits in Support.',
          },
        },
        { node: { kind: 'ticket.claimed', text: 'James Osei took the ticket.' } },
      ],
    },
  });
  expect(statements.filter((statement) => statement.includes('row_to_json'))).toHaveLength(1);
});

test('the same field under two names is answered twice, each as asked', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });
  await aMessage(db, { ticketId: ticket.id, body: 'Second.' });
  await aMessage(db, { ticketId: ticket.id, body: 'Third.' });

  const { data } = await query<TicketAnswer>(
    `query ($id: ID) { ticket(id: $id) {
      id: number number: id
      first: messages(first: 1) { one: nodes { body } edges { node { words: body } } }
      last: messages(last: 1) { nodes { text: body } pageInfo { hasPreviousPage hasNextPage } } } }`,
    { id: ticket.id },
    { as: sarah },
  );

  expect(data?.ticket).toEqual({
    id: ticket.number,
    number: ticket.id,
    first: {
      one: [{ body: 'The invoice shows the plan twice.' }],
      edges: [{ node: { words: 'The invoice shows the plan twice.' } }],
    },
    last: {
      nodes: [{ text: 'Third.' }],
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    },
  });
});

test('a conversation can be walked to its end in both directions without a message twice', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, body: '0' });
  for (const body of ['1', '2', '3', '4']) await aMessage(db, { ticketId: ticket.id, body });
  const page = async (argument: string) => {
    const { data } = await query<{
      ticket: { messages: { nodes: { body: string }[]; pageInfo: Record<string, string> } };
    }>(
      `query ($id: ID) { ticket(id: $id) { messages(${argument}) {
        nodes { body } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }`,
      { id: ticket.id },
      { as: sarah },
    );
    const messages = data?.ticket.messages;
    const { startCursor, endCursor, hasNextPage } = messages?.pageInfo ?? {};
    return { bodies: messages?.nodes.map(({ body }) => body), startCursor, endCursor, hasNextPage };
  };

  const one = await page('first: 2');
  const two = await page(`first: 2, after: "${one.endCursor}"`);
  const three = await page(`first: 2, after: "${two.endCursor}"`);
  const back = await page(`last: 2, before: "${three.startCursor}"`);

  expect([one, two, three, back].map(({ bodies }) => bodies)).toEqual([
    ['0', '1'],
    ['2', '3'],
    ['4'],
    ['2', '3'],
  ]);
  expect([one, two, three].map(({ hasNextPage }) => hasNextPage)).toEqual([true, true, false]);
});

test.each(['"nonsense"', '"WyJ4Il0"', '"W10"', '""'])(
  'a cursor of %s is refused',
  async (cursor) => {
    const ticket = await aTicket(db, { customerId: sarah.id });

    const { errors } = await query(
      `{ ticket(id: "${ticket.id}") { messages(first: 2, after: ${cursor}) { nodes { id } } } }`,
      {},
      { as: sarah },
    );

    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' });
  },
);

test.each([0, -1, 101])('a page of %s is refused', async (first) => {
  const { errors } = await query(
    `{ tickets(first: ${first}) { nodes { id } } }`,
    {},
    { as: sarah },
  );

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', field: 'first' });
});

test('a customer finds no trace of a note', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });
  const document = `query ($id: ID) { ticket(id: $id) { version updatedAt unread lastCursor
    lastMessage { body } attachments { id }
    messages { totalCount nodes { kind body } } history { totalCount nodes { kind } } } }`;
  const ask = () => query<TicketAnswer>(document, { id: ticket.id }, { as: sarah });
  const before = await ask();

  await addInternalNote(as(james), { ticketId: ticket.id, body: 'Canary.' });

  expect((await ask()).data).toEqual(before.data);
  const seen = await query<TicketAnswer>(document, { id: ticket.id }, { as: james });
  expect(seen.data?.ticket).toMatchObject({ lastMessage: { body: 'Canary.' } });
});

test('what others did is unread until it is opened; one’s own is not', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });
  const unread = async () => {
    const { data } = await query<{ ticket: { unread: boolean; lastCursor: string } }>(
      'query ($id: ID) { ticket(id: $id) { unread lastCursor } }',
      { id: ticket.id },
      { as: sarah },
    );
    return data?.ticket;
  };
  await replyToTicket(as(james), { ticketId: ticket.id, body: 'We are on it.' });
  const seen = await unread();

  const { errors } = await query(
    'mutation ($input: MarkTicketReadInput!) { markTicketRead(input: $input) { id } }',
    { input: { ticketId: ticket.id, cursor: seen?.lastCursor } },
    { as: sarah },
  );
  await replyToTicket(as(sarah), { ticketId: ticket.id, body: 'Fine.' });

  expect(errors).toBeUndefined();
  expect(seen?.unread).toBe(true);
  expect((await unread())?.unread).toBe(false);
});

test('the viewer is told what they may do', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });
  const actions = async (viewer: Parameters<typeof as>[0]) => {
    const { data } = await query<{
      ticket: { viewerActions: string[]; allowedStatuses: string[] };
    }>(
      'query ($id: ID) { ticket(id: $id) { viewerActions allowedStatuses } }',
      { id: ticket.id },
      { as: viewer },
    );
    return data?.ticket;
  };

  expect(await actions(sarah)).toEqual({
    viewerActions: ['REPLY', 'REQUEST_ESCALATION'],
    allowedStatuses: [],
  });
  expect(await actions(guestOf(ticket))).toEqual(await actions(sarah));
  expect(await actions(james)).toEqual({
    viewerActions: [
      'REPLY',
      'ADD_NOTE',
      'CLAIM',
      'ASSIGN',
      'CHANGE_STATUS',
      'CHANGE_PRIORITY',
      'CHANGE_CATEGORY',
      'TRIAGE',
      'MOVE',
      'ESCALATE',
    ],
    allowedStatuses: ['IN_PROGRESS', 'RESOLVED'],
  });
});

test('a list finds by number, by words and by a customer’s name', async () => {
  const lead = await aLead(db);
  const ticket = await aTicket(db, { subject: 'The 100% export stops' });
  const search = async (words: string) => {
    const { data } = await query<{ tickets: { nodes: { id: string }[] } }>(
      'query ($words: String) { tickets(filter: { search: $words }, first: 100) { nodes { id } } }',
      { words },
      { as: lead },
    );
    return data?.tickets.nodes.map(({ id }) => id) ?? [];
  };

  expect(await search(`#${ticket.number}`)).toEqual([ticket.id]);
  expect(await search('100% EXPORT')).toEqual([ticket.id]);
  expect(await search('sarah')).toContain(ticket.id);
  expect(await search('10_% export')).toEqual([]);
});

test('node finds what the viewer may see, of every type', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });
  const [message] = await db<
    { id: string }[]
  >`select id from message where ticket_id = ${ticket.id}`;
  const [event] = await db<
    { eventId: string }[]
  >`select event_id from ledger where ticket_id = ${ticket.id}`;
  const find = async (id: string | undefined, viewer: Parameters<typeof as>[0]) => {
    const { data, errors } = await query<{ node: { __typename: string; id: string } | null }>(
      'query ($id: ID!) { node(id: $id) { __typename id ... on Ticket { number } ... on Event { text } } }',
      { id },
      { as: viewer },
    );
    expect(errors).toBeUndefined();
    return data?.node?.__typename ?? null;
  };
  const ids = [ticket.id, message?.id, event?.eventId, sarah.id, ticket.categoryId ?? ''];

  const own = await Promise.all(ids.map((id) => find(id, sarah)));
  const foreign = await aCustomer(db);
  const others = await Promise.all(ids.map((id) => find(id, foreign)));

  expect(own).toEqual(['Ticket', 'Message', 'Event', 'Person', 'Category']);
  expect(others).toEqual([null, null, null, null, 'Category']);
});
