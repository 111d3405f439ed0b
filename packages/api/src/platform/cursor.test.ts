import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { refusal } from '../../test/ledger.ts';
import { beyond } from './cursor.ts';
import { runText } from './database.ts';
import { type OrderBy, openScope } from './tree.ts';
import { stranger } from './viewer.ts';

const at = await desk();
afterAll(at.close);

/** Whether a list in this order goes on behind the value; the database must be able to read it. */
async function goesOn(type: OrderBy['type'], value: string): Promise<boolean> {
  const cursor = Buffer.from(JSON.stringify([value])).toString('base64url');
  const scope = openScope(stranger);
  const order: OrderBy[] = [{ sql: (row) => `${row}.value`, type }];
  let condition: string;
  try {
    condition = beyond('r', order, cursor, false, scope);
  } catch (error) {
    expect(error).toMatchObject(refusal('INVALID', { field: 'after' }));
    return false;
  }
  await runText(
    at.db,
    `select from (select null::${type} as value) r where ${condition}`,
    scope.params,
  );
  return true;
}

const digits = (count: number) =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, '0'));

const time = fc
  .tuple(
    fc.oneof(digits(4), fc.constantFrom('0000', '0001', '9999', '2024')),
    ...[2, 2, 2, 2, 2].map(digits),
    fc.constantFrom('', '.5', '.123456', '.1234567'),
    fc.constantFrom('+00', '-00', '+24', '', ' BC'),
  )
  .map(
    ([year, month, day, hour, minute, second, part, zone]) =>
      `${year}-${month}-${day} ${hour}:${minute}:${second}${part}${zone}`,
  );

const near = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((moment) => `${moment.toISOString().slice(0, 23).replace('T', ' ')}+00`);

const values: Record<OrderBy['type'], fc.Arbitrary<string>> = {
  timestamptz: fc.oneof(time, near, fc.constantFrom('infinity', '-infinity', 'now', 'epoch')),
  integer: fc.oneof(fc.integer().map(String), fc.bigInt().map(String), fc.string()),
  bigint: fc.oneof(fc.bigInt().map(String), fc.string()),
  text: fc.string({ unit: 'binary' }),
  ticket_priority: fc.oneof(fc.constantFrom('LOW', 'low', 'NONE'), fc.string()),
};

test.each(['timestamptz', 'integer', 'bigint', 'text', 'ticket_priority'] as const)(
  'a made-up %s is read or refused, never an error',
  async (type) => {
    await fc.assert(
      fc.asyncProperty(values[type], async (value) => {
        await goesOn(type, value);
      }),
      { numRuns: 300 },
    );
  },
);

test.each([
  ['2026-11-22 14:02:00.123456+00', true],
  ['0001-01-01 00:00:00+00', true],
  ['infinity', true],
  ['0000-01-01 00:00:00+00', false],
  ['2026-02-29 00:00:00+00', false],
  ['2026-11-22 24:00:00+00', false],
  ['2026-11-22 14:02:00+01', false],
])('%s is a place in time: %s', async (value, isPlace) => {
  expect(await goesOn('timestamptz', value)).toBe(isPlace);
});
