import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { smallSchema } from '../../test/small-schema.ts';
import { Refusal } from '../platform/refusal.ts';

let fail: () => unknown = () => null;
const schema = smallSchema({
  'Query.fail': () => fail(),
  'Query.must': () => fail(),
  'Query.hello': () => 'Hello!',
  'Query.echo': (_, { text }) => text,
  'Query.teams': () => Array.from({ length: 20 }, () => ({})),
});
const { query, close, reports, db } = await desk({ schema });
afterAll(close);
afterEach(() => {
  reports.length = 0;
});

/** Errors as the driver throws them. */
const postgresError = (code: string) =>
  Object.assign(new Error(`secret detail of ${code}`), { name: 'PostgresError', code });

describe('a failure that nobody expected', () => {
  test('is told to the operator, and to the caller only by its number', async () => {
    fail = () => {
      throw new Error('connect to 10.0.0.7 as root failed');
    };

    const { data, errors } = await query('{ hello fail }');

    expect(data).toEqual({ hello: 'Hello!', fail: null });
    const { code, incidentId } = errors?.[0]?.extensions ?? {};
    expect(code).toBe('INTERNAL');
    expect(incidentId).toMatch(/^inc_[0-9a-f]{32}$/);
    expect(JSON.stringify(errors)).not.toMatch(/10\.0\.0\.7|\.ts|at /);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(`${incidentId} Error: connect to 10.0.0.7 as root failed`);
  });

  test.each<[string, () => unknown]>([
    ['a promise that was broken', () => null],
    ['something thrown that is no error', () => Promise.reject('a text')],
    ['nothing thrown', () => Promise.reject(undefined)],
  ])('%s', async (_, failing) => {
    fail = failing;

    const { data, errors } = await query('{ must }');

    expect(data).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(reports).toHaveLength(1);
  });

  test('in twenty places is told five times', async () => {
    const { errors } = await query('{ teams { name members { name } } }');

    expect(errors?.length).toBe(1);
  });
});

test('a refusal goes out as it is, and is no incident', async () => {
  fail = () => {
    throw new Refusal('CONFLICT', 'Somebody was faster.', {
      reason: 'ALREADY_CLAIMED',
      by: 'James',
    });
  };

  const { status, errors } = await query('{ fail }');

  expect(status).toBe(200);
  expect(errors).toEqual([
    {
      message: 'Somebody was faster.',
      path: ['fail'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'CONFLICT', reason: 'ALREADY_CLAIMED', by: 'James' },
    },
  ]);
  expect(reports).toEqual([]);
});

test.each(['22P02', '22021', '22003', '22007'])(
  'a value that PostgreSQL cannot read (%s) is the caller’s',
  async (code) => {
    fail = () => {
      throw postgresError(code);
    };

    const { errors } = await query('{ fail }');

    expect(errors?.[0]).toMatchObject({
      message: 'A value of the request is not in the form that it has to have.',
      extensions: { code: 'INVALID', reason: 'WRONG_VALUE' },
    });
    expect(reports).toEqual([]);
  },
);

test.each(['57P01', '57014', '53300', '08006', '40P01', 'CONNECTION_CLOSED', 'ECONNREFUSED'])(
  'a database that is away (%s) is worth another try',
  async (code) => {
    fail = () => {
      throw postgresError(code);
    };

    const { status, errors, headers } = await query('{ fail }');

    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('1');
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL',
      reason: 'UNAVAILABLE',
      retryAfterSeconds: 1,
    });
  },
);

test('a statement that is ours and wrong is an incident', async () => {
  fail = () => db`select nothing from nowhere`;

  const { errors } = await query('{ fail }');

  expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
  expect(JSON.stringify(errors)).not.toContain('nowhere');
  expect(reports[0]).toContain('nowhere');
});

test('what is wrong with a value is said without guessing at others', async () => {
  const { errors } = await query('query ($s: Status) { echo(text: "x", status: $s) }', {
    s: 'NEWW',
  });

  expect(errors?.[0]?.message).toBe(
    'Variable "$s" got invalid value "NEWW"; Value "NEWW" does not exist in "Status" enum.',
  );
});

test('a long value is not sent back', async () => {
  const { errors } = await query('query ($s: Status) { echo(text: "x", status: $s) }', {
    s: 'x'.repeat(100_000),
  });

  expect(errors?.[0]?.message.length).toBeLessThanOrEqual(500);
});
