import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Change } from './change.ts';
import type { Context } from './context.ts';
import { run, runOne } from './database.ts';
import { Refusal } from './refusal.ts';
import type { Scope } from './tree.ts';
import { actorId } from './viewer.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Answers may hold secrets (a tracking token), so they are kept sealed with the caller's own key. */
function seal(answer: unknown, key: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', digest(key), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(answer ?? null)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function unseal<Answer>(sealed: Buffer, key: string): Answer {
  const decipher = createDecipheriv('aes-256-gcm', digest(key), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  const text = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString();
  return JSON.parse(text);
}

/** The place of one change in a request: who, which key, and the how-manieth change of the request. */
const placeOf = ({ viewer }: Context, { key, changes }: Repeat) =>
  digest(`${actorId(viewer) ?? 'stranger'}\n${key}\n${changes}`).toString('hex');

type Repeat = NonNullable<Context['repeat']>;

/**
 * For a change of one statement: whether its key is free, and the keeping of it, if `row` has a
 * row. Of two at once with one key the later fails, with all that its statement does.
 */
export function onceInStatement(row: string, context: Context, answer: unknown, { bind }: Scope) {
  const { repeat, now } = context;
  if (!repeat) return { isFree: 'true', keep: '' };
  const place = bind(placeOf(context, repeat));
  const sealed = bind(seal(answer, repeat.key));
  return {
    isFree: `not exists (select from idempotency where id = ${place})`,
    keep: `, kept as (
      insert into idempotency (id, body_hash, answer, created_at)
      select ${place}, ${bind(repeat.bodyHash)}, ${sealed}, ${bind(now())} from ${row})`,
  };
}

/**
 * Does the work unless this key has done it: then gives the answer of that time. The key is held
 * by an advisory lock, which takes no transaction number, so that events keep their order.
 */
export async function once<Answer>(
  { tx, context, last }: Change,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { repeat, now } = context;
  if (!repeat) return work();

  const place = placeOf(context, repeat);
  repeat.changes++;
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`);
  const before = await runOne<{ bodyHash: string; answer: Buffer }>(
    tx,
    sql`select body_hash, answer from idempotency
        where id = ${place} and created_at > ${new Date(now().getTime() - 86_400_000)}`,
  );
  if (before && before.bodyHash !== repeat.bodyHash) {
    throw new Refusal(
      'CONFLICT',
      'This Idempotency-Key was used for another request. Use a new key for a new request.',
      { reason: 'KEY_REUSED' },
    );
  }
  if (before) return unseal<Answer>(before.answer, repeat.key);

  const answer = await work();
  last(
    sql`insert into idempotency (id, body_hash, answer, created_at)
        values (${place}, ${repeat.bodyHash}, ${seal(answer, repeat.key)}, ${now()})
        on conflict (id) do update
        set body_hash = excluded.body_hash, answer = excluded.answer, created_at = excluded.created_at`,
  );
  return answer;
}
