import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer } from '../../test/factories.ts';
import { smallSchema } from '../../test/small-schema.ts';

const schema = smallSchema({
  'Query.hello': () => 'Hello!',
  'Query.viewer': () => ({ name: 'Sarah Mitchell' }),
  'Query.tickets': () => ({ totalCount: 0, nodes: [] }),
});
const screen = `query Screen($first: Int) { ${Array(20)
  .fill('hello')
  .join(' ')} tickets(first: $first) { nodes { messages(first: 100) { nodes { body } } } } }`;
const hash = createHash('sha256').update('a name that code generation gave').digest('hex');
const outgrown = 'e'.repeat(64);
const manifest = { [`sha256:${hash}`]: screen, [`sha256:${outgrown}`]: '{ goneSince }' };
const allowances = {
  session: { capacity: 1000, refillPerSecond: 200 },
  address: { capacity: 100, refillPerSecond: 20 },
};

const demo = await desk({
  schema,
  manifest,
  allowances: { ...allowances, address: allowances.session },
});
const production = await desk({ schema, manifest, env: { demo: false } });
afterAll(() => Promise.all([demo.close(), production.close()]));

const byHash = async (
  { url }: typeof demo,
  sha256Hash: unknown,
  variables = {},
  query?: string,
) => {
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const response = await fetch(`${await url()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, extensions }),
  });
  return { status: response.status, ...(await response.json()) };
};

describe('documents of our own screens', () => {
  test.each([hash, `sha256:${hash}`])(
    'are asked for by hash, also by strangers: %s',
    async (key) => {
      const { data } = await byHash(production, key);

      expect(data).toEqual({ hello: 'Hello!', tickets: { nodes: [] } });
    },
  );

  test('are known by their text, too', async () => {
    const { status } = await production.query(screen);

    expect(status).toBe(200);
  });

  test('may ask for more than others, and cost a tenth', async () => {
    const as = await aCustomer(demo.db);

    const { extensions, status } = await demo.query(screen, { first: 20 }, { as });

    expect(status).toBe(200);
    expect(extensions?.cost).toEqual({
      requested: Math.ceil((1 + 20 * (1 + 1 + 100)) / 10),
      remaining: 1000 - 205,
      refillPerSecond: 200,
    });
  });

  test('are said to be unknown after the desk was replaced by another version', async () => {
    const { status, errors } = await byHash(production, 'f'.repeat(64));

    expect(status).toBe(400);
    expect(errors[0].extensions).toEqual({ code: 'INVALID', reason: 'UNKNOWN_DOCUMENT' });
  });

  test('that the schema has outgrown do not keep the desk from starting', async () => {
    const { status, errors } = await byHash(demo, outgrown);

    expect(status).toBe(400);
    expect(errors[0].extensions.code).toBe('INVALID');
  });

  test('give way to a text that stands beside the hash', async () => {
    const { data } = await byHash(demo, hash, {}, '{ hello }');

    expect(data).toEqual({ hello: 'Hello!' });
  });

  test('cannot be registered by others', async () => {
    const text = '{ hello }';
    const key = createHash('sha256').update(text).digest('hex');

    await byHash(demo, key, {}, text);
    const { errors } = await byHash(demo, key);

    expect(errors[0].extensions.reason).toBe('UNKNOWN_DOCUMENT');
  });
});

describe('documents of others', () => {
  test('are for strangers in the demo', async () => {
    expect((await demo.query('{ hello }')).status).toBe(200);
  });

  test('are for those who signed in outside of it', async () => {
    const asked = await production.query('{ hello }', {}, { as: await aCustomer(production.db) });
    const refused = await production.query('{ hello }');

    expect(asked.data).toEqual({ hello: 'Hello!' });
    expect(refused.status).toBe(403);
    expect(refused.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', reason: 'OWN_DOCUMENT' });
  });

  test('may read the schema as those may who may send documents', async () => {
    const schemaOf = '{ __schema { queryType { name } } }';
    const as = await aCustomer(production.db);

    expect((await demo.query(schemaOf)).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    expect((await production.query(schemaOf, {}, { as })).status).toBe(200);
    expect((await production.query(schemaOf)).data).toBeUndefined();
  });

  test('cost 1000 at most', async () => {
    const as = await aCustomer(demo.db);

    const { status, errors } = await demo.query(
      screen.replace('Screen', 'Other').replaceAll('hello', '').replace('{ ', '{ hello '),
      { first: 20 },
      { as },
    );

    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({
      message: 'This would cost 2041, and 1000 is the most. Ask for smaller pages or fewer fields.',
      extensions: { code: 'INVALID', reason: 'TOO_COSTLY' },
    });
  });
});

describe('what a caller may spend', () => {
  const spending = async () => desk({ schema, allowances });
  const page = 'query ($first: Int) { tickets(first: $first) { nodes { id } } }';

  test('is told with every answer, and comes back with time', async () => {
    const { query, close, clock } = await spending();

    const first = await query(page, { first: 79 });
    const second = await query(page, { first: 79 });
    clock.advance({ seconds: 3 });
    const third = await query(page, { first: 79 });
    await close();

    expect(first.extensions?.cost).toEqual({ requested: 80, remaining: 20, refillPerSecond: 20 });
    expect(second).toMatchObject({
      status: 429,
      errors: [
        {
          message: 'That was too much at once. Please try again in 3 s.',
          extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 3 },
        },
      ],
    });
    expect(second.headers.get('retry-after')).toBe('3');
    expect(third.status).toBe(200);
  });

  test('does not change with what headers say of the address', async () => {
    const { query, close } = await spending();
    const from = (address: string) =>
      query(page, { first: 79 }, { headers: { 'x-forwarded-for': address, 'x-real-ip': address } });

    const statuses = [(await from('192.0.2.1')).status, (await from('192.0.2.2')).status];
    await close();

    expect(statuses).toEqual([200, 429]);
  });

  test('is each session’s own', async () => {
    const { db, query, close } = await spending();
    const [sarah, laura] = [await aCustomer(db), await aCustomer(db, { name: 'Laura Croft' })];

    const ask = async (as: typeof sarah) => (await query(page, { first: 100 }, { as })).extensions;
    const remaining = [await ask(sarah), await ask(laura)].map((extensions) => extensions?.cost);
    await close();

    expect(remaining).toEqual(
      Array(2).fill({ requested: 101, remaining: 899, refillPerSecond: 200 }),
    );
  });

  test('goes on documents that are wrong, too', async () => {
    const { query, close } = await spending();

    for (let count = 0; count < 10; count++) await query('{ nothing }');
    const { status } = await query('{ hello }');
    await close();

    expect(status).toBe(429);
  });
});
