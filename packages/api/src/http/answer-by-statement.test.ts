import { execute, parse } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, aMessage, anAgent, aTicket } from '../../test/factories.ts';
import { buildDeskSchema } from '../app.ts';
import { fieldUnderItsKey } from './apollo.ts';

const { db, as, query, statements, close } = await desk();
afterAll(close);

const schema = await buildDeskSchema();
const james = await anAgent(db);
const sarah = await aCustomer(db);
const ticket = await aTicket(db, {
  customerId: sarah.id,
  assigneeId: james.id,
  subject: '“Ü” \\ "<b>',
});
for (const body of ['two\nlines', 'tab\t“quoted” \\"', '🙏']) {
  await aMessage(db, { ticketId: ticket.id, body });
}

const documents = [
  '{ tickets { nodes { __typename id number subject customer { name } assignee { name email } } } }',
  `{ ticket(number: ${ticket.number}) { a: id a2: id messages(last: 2) { __typename totalCount edges { __typename cursor node { body createdAt } } pageInfo { __typename startCursor endCursor hasNextPage hasPreviousPage } } } }`,
  `{ ticket(number: ${ticket.number}) { messages(first: 1) { i: nodes { n: body } c: edges { c: cursor } i2: nodes { __typename } } } }`,
  '{ ticket(number: 999999) { id } }',
  // Names that the statement itself might use.
  '{ o: tickets(first: 2) { nodes { o: id x: number r0: subject o2: customer { o: name } } } }',
  `{ ticket(number: ${ticket.number}) { x: id messages(last: 2) { edges { x: node { o: body } o: cursor } nodes { x: body l: id m: kind } } } }`,
  '{ o: categories { o: name x: priority } }',
  // Nothing is left to be asked for.
  '{ tickets(first: 2) { nodes { id @skip(if: true) } } }',
  `{ ticket(number: ${ticket.number}) { id @skip(if: true) } }`,
  '{ tickets(first: 1, filter: { search: "nothing like it" }) { nodes { id } pageInfo { endCursor hasNextPage } totalCount } }',
  '{ board { columns { status count tickets(first: 1) { nodes { id team { level } } } } } }',
  '{ one: tickets(first: 1) { nodes { id } } two: categories { name priority } }',
  `{ node(id: "${ticket.id}") { __typename id ... on Ticket { status } ... on Person { name } } }`,
  `query ($no: Boolean = false, $yes: Boolean = true) { tickets { nodes { id @skip(if: $yes) number @include(if: $no) subject } } }`,
  `{ tickets { ...Page } } fragment Page on TicketConnection { nodes { ...Card } } fragment Card on Ticket { id unread queue { name } }`,
];

test.each(documents)(
  'what statements answer is what the executor would say: %s',
  async (document) => {
    const handedOn = await query(document, {}, { as: james });

    const walked = await execute({
      schema,
      document: parse(document),
      contextValue: as(james),
      fieldResolver: fieldUnderItsKey,
    });

    expect(handedOn.errors).toBeUndefined();
    expect(handedOn.data).toEqual(JSON.parse(JSON.stringify(walked.data)));
  },
);

test('a query that statements answer is not walked again', async () => {
  statements.length = 0;

  await query('{ tickets { nodes { id } } }', {}, { as: james });

  expect(statements.filter((statement) => statement.endsWith('::text as tree'))).toHaveLength(1);
});

test('a field that is computed in TypeScript is still computed', async () => {
  const { data } = await query<{ tickets: { nodes: { viewerActions: string[] }[] } }>(
    '{ tickets { nodes { id viewerActions } } }',
    {},
    { as: sarah },
  );

  expect(data?.tickets.nodes[0]?.viewerActions).toContain('REPLY');
});

test('a refusal is said in the usual way, and the next query is answered again', async () => {
  const document = 'query ($after: String) { tickets(after: $after) { nodes { id } } }';

  const refused = await query(document, { after: 'nonsense' }, { as: james });
  const answered = await query(document, {}, { as: james });

  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', field: 'after' });
  expect(answered.errors).toBeUndefined();
});

test('an alias longer than a column’s name can be is refused with what to do', async () => {
  const alias = 'x'.repeat(64);

  const { errors } = await query(`{ tickets { nodes { ${alias}: id } } }`, {}, { as: james });

  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining('shorten the alias'),
    extensions: { code: 'INVALID' },
  });
});
