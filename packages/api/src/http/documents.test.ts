import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, aTicket } from '../../test/factories.ts';

const { db, url, query, close, statements, reports } = await desk();
afterAll(close);
await url();
beforeEach(() => {
  statements.length = 0;
  reports.length = 0;
});

const times = (count: number, write: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => write(place)).join(' ');

/** Fields in fields, as deep as asked for. */
const nested = (depth: number, field: string, last: string) =>
  `${`${field} { `.repeat(depth - 1)}${last}${' }'.repeat(depth - 1)}`;

/** Tickets of customers of tickets of customers …, as deep as asked for. */
function levels(depth: number): string {
  const steps = ['tickets(first: 1)', 'nodes', 'customer'];
  const fields = Array.from({ length: depth - 2 }, (_, place) => steps[place % 3]);
  return `{ ${['viewer', ...fields].join(' { ')} { __typename ${'} '.repeat(depth)}`;
}

/** Each fragment spreads the next one twice: short to write, endless to write out. */
const bomb = (size: number) =>
  `{ desk { ...F0 } } ${times(
    size,
    (place) => `fragment F${place} on Desk { ...F${place + 1} ... { ...F${place + 1} } }`,
  )} fragment F${size} on Desk { name }`;

const signIn = (alias: string) =>
  `${alias}: signIn(input: { email: "a@example.com", password: "${alias}" }) { id }`;

describe('a document that is made to tire the desk is refused before any statement', () => {
  test.each<[string, string]>([
    ['three thousand aliases', `{ ${times(3000, (n) => `a${n}: desk { name }`)} }`],
    ['sixteen aliases', `{ ${times(16, (n) => `a${n}: __typename`)} }`],
    ['five hundred levels', levels(500)],
    ['nine levels of a stranger', levels(9)],
    ['a field six times', `{ ${times(6, () => '__typename')} }`],
    ['a field six times by aliases', `{ ${times(6, (n) => `a${n}: desk { name }`)} }`],
    ['a field six times in nameless fragments', `{ ${times(6, () => '... { __typename }')} }`],
    ['a field a thousand times', `{ desk { ${times(1000, () => 'name')} } }`],
    ['a fragment six times', `{ ${times(6, () => '...F')} } fragment F on Query { __typename }`],
    ['a fragment of itself', '{ ...F } fragment F on Query { ...F }'],
    ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['a bomb of ten fragments', bomb(10)],
    ['a bomb of sixty fragments', bomb(60)],
    ['eleven directives', `{ desk ${times(11, () => '@include(if: true)')} { name } }`],
    ['directives that are not there', `{ desk ${times(400, (n) => `@d${n}`)} { name } }`],
    ['deferred parts', '{ desk { ... @defer { name } } }'],
    ['streamed parts', '{ queues @stream { id } }'],
    ['a thousand operations', times(1000, (n) => `query Q${n} { __typename }`)],
    ['a hundred operations', times(100, (n) => `query Q${n} { __typename }`)],
    ['a thousand variables', `query (${times(1000, (n) => `$v${n}: Int`)}) { __typename }`],
    ['variables that are not used', `query (${times(100, (n) => `$v${n}: Int`)}) { __typename }`],
    ['lists in lists', `{ ticket(id: ${'['.repeat(400)}${']'.repeat(400)}) { id } }`],
    [
      'objects in objects',
      `{ board(filter: ${'{a:'.repeat(300)}1${'}'.repeat(300)}) { columns { count } } }`,
    ],
    ['a page of a million', '{ tickets(first: 99999999999) { nodes { id } } }'],
    [
      'pages in pages',
      '{ tickets(first: 100) { nodes { messages(first: 100) { nodes { id } } } } }',
    ],
    ['pages in lists', '{ teams { members { tickets(first: 100) { nodes { id } } } } }'],
    [
      'the schema in circles',
      `{ __schema { types { ${nested(30, 'fields { type', 'name')} ${'}'.repeat(29)} } } }`,
    ],
    ['the schema many times', `{ ${times(6, (n) => `s${n}: __schema { types { name } }`)} }`],
    ['passwords by alias', `mutation { ${times(10, (n) => signIn(`a${n}`))} }`],
    ['two passwords', `mutation { ${signIn('a')} ${signIn('b')} }`],
    [
      'two passwords, one in a fragment',
      `mutation { ${signIn('a')} ...F } fragment F on Mutation { ${signIn('b')} }`,
    ],
    ['a text that does not end', '{ ticket(id: "abc'],
    ['a block of text that does not end', '{ ticket(id: """abc'],
    ['a number that is none', '{ ticket(number: 1e400) { id } }'],
    ['a NUL', '{ desk\u0000 { name } }'],
    ['half a character', '{ desk { name } } # \ud800 \n }'],
    ['only a comment', `# ${'x'.repeat(100_000)}`],
    ['a subscription', 'subscription { board { removedTicketIds } }'],
    ['a type in place of an operation', 'type Query { name: String }'],
    ['an enum value that is none', '{ tickets(orderBy: SLEEP) { totalCount } }'],
    ['an enum value as text', '{ tickets(orderBy: "NEWEST") { totalCount } }'],
  ])('%s', async (_, document) => {
    // Time of the processor, which other work on the machine does not stretch.
    const start = process.cpuUsage();
    const { status, errors, data } = await query(document);
    const { user } = process.cpuUsage(start);

    expect(errors?.[0]?.extensions.code).toBe('INVALID');
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors?.length).toBeLessThanOrEqual(5);
    expect(statements).toEqual([]);
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean|node_modules|\.ts:/);
    expect(user / 1000).toBeLessThan(250);
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['an object for an id', 'query ($id: ID!) { node(id: $id) { id } }', { id: { $ne: null } }],
    ['a list for an id', 'query ($id: ID!) { node(id: $id) { id } }', { id: ['tkt_1', 'tkt_2'] }],
    ['true for an id', 'query ($id: ID!) { node(id: $id) { id } }', { id: true }],
    ['nothing for an id', 'query ($id: ID!) { node(id: $id) { id } }', {}],
    ['null for an id', 'query ($id: ID!) { node(id: $id) { id } }', { id: null }],
    ['text for a number', 'query ($n: Int) { ticket(number: $n) { id } }', { n: '1 or 1=1' }],
    ['a number too large', 'query ($n: Int) { ticket(number: $n) { id } }', { n: 2 ** 31 }],
    [
      'an unknown filter',
      'query ($f: TicketFilter) { tickets(filter: $f) { totalCount } }',
      { f: { where: '1=1' } },
    ],
    [
      'a list of a thousand mistakes',
      'query ($f: TicketFilter) { tickets(filter: $f) { totalCount } }',
      { f: { statuses: Array(1000).fill('x') } },
    ],
    [
      'a default that null overrides',
      'query ($id: ID = "tkt_1") { node(id: $id) { id } }',
      { id: null },
    ],
  ])('%s', async (_, document, variables) => {
    const { errors } = await query(document, variables);

    expect(errors?.[0]?.extensions.code).toBe('INVALID');
    expect(errors?.length).toBeLessThanOrEqual(6);
    expect(statements).toEqual([]);
    expect(reports).toEqual([]);
  });
});

describe('what is right is not refused', () => {
  test.each<[string, string]>([
    ['fifteen aliases', `{ ${times(5, (n) => `a${n}: desk { b: name c: demo }`)} }`],
    ['eight levels', levels(8)],
    ['a field five times', `{ ${times(5, () => '__typename')} }`],
    [
      'the whole schema, as tools ask for it',
      getIntrospectionQuery({
        inputValueDeprecation: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        oneOf: true,
      }),
    ],
  ])('%s', async (_, document) => {
    const { status, errors } = await query(document);

    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  });

  test('twelve levels of somebody signed in', async () => {
    const { status, errors } = await query(levels(12), {}, { as: await aCustomer(db) });

    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  });
});

describe('a list is counted', () => {
  test.each([0, 2])('without anything of it being asked for: %s', async (count) => {
    const as = await aCustomer(db);
    for (let made = 0; made < count; made++) await aTicket(db, { customerId: as.id });
    const document = '{ tickets { totalCount } viewer { tickets { __typename totalCount } } }';

    const { data } = await query(document, {}, { as });

    expect(data).toEqual({
      tickets: { totalCount: count },
      viewer: { tickets: { __typename: 'TicketConnection', totalCount: count } },
    });
  });
});

describe('values that PostgreSQL does not take', () => {
  test.each<[string, Record<string, unknown>]>([
    ['a NUL', { search: 'a\u0000b' }],
    ['half a character', { search: '\ud800' }],
  ])('%s never shows as a failure of ours', async (_, filter) => {
    const as = await aCustomer(db);

    const { errors } = await query(
      'query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }',
      { filter },
      { as },
    );

    expect(errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('INTERNAL');
    expect(reports).toEqual([]);
  });

  test('a cursor that somebody wrote is refused', async () => {
    const ticket = await aTicket(db);
    const [as] = await db`select * from person where id = ${ticket.customerId}`;
    const forged = Buffer.from('["nonsense","x"]').toString('base64url');

    const { errors } = await query(
      'query ($after: String) { tickets(after: $after) { nodes { id } } }',
      { after: forged },
      { as: { ...(await aCustomer(db)), id: as?.id } },
    );

    expect(errors?.[0]?.extensions.code).toBe('INVALID');
    expect(reports).toEqual([]);
  });
});
