import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { refusal } from '../../test/ledger.ts';
import { change } from './change.ts';
import type { Context } from './context.ts';
import { stranger } from './viewer.ts';

const { as, db, clock, close } = await desk();
afterAll(close);

const asking = (key: string, bodyHash = 'body'): Context => ({
  ...as(stranger),
  repeat: { key, bodyHash, changes: 0 },
});

let done = 0;
const count = (context: Context) => change(context, async () => ({ secret: `token ${++done}` }));

test('the same key and body are answered alike and done once', async () => {
  const first = await count(asking('one'));
  const second = await count(asking('one'));

  expect(second).toEqual(first);
});

test('twenty at once with one key are done once', async () => {
  const before = done;

  const answers = await Promise.all(Array.from({ length: 20 }, () => count(asking('twenty'))));

  expect(done).toBe(before + 1);
  expect(new Set(answers.map(({ secret }) => secret)).size).toBe(1);
});

test('the same key with another body is refused', async () => {
  await count(asking('two'));

  await expect(count(asking('two', 'other'))).rejects.toMatchObject(
    refusal('CONFLICT', { reason: 'KEY_REUSED' }),
  );
});

test('a refused change leaves its key free', async () => {
  const refused = change(asking('three'), () => Promise.reject(new Error('no')));
  await expect(refused).rejects.toThrow('no');

  expect(await count(asking('three'))).toHaveProperty('secret');
});

test('a key is forgotten after a day', async () => {
  const first = await count(asking('four'));
  clock.advance({ hours: 24, seconds: 1 });

  expect(await count(asking('four'))).not.toEqual(first);
});

test('neither keys nor answers can be read from the database', async () => {
  await count(asking('very-secret-key'));

  const dump = JSON.stringify(
    await db`select id, body_hash, encode(answer, 'escape') from idempotency`,
  );
  expect(dump).not.toMatch(/very-secret-key|token/);
});
