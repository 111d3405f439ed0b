import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Database, runOne } from './database.ts';
import { Refusal } from './refusal.ts';

/** So many tries at once, and after that one more as often as they come back. */
export interface Allowance {
  tokens: number;
  refillPerSecond: number;
}

/** A kept id may not tell whose address it was made of. */
const digest = (id: string) => createHash('sha256').update(id).digest('hex');

/**
 * Takes one token of the bucket that the id names. One statement, so any number of tries at the
 * same moment take no more than there are. After a refusal the row holds, below zero, what was
 * missing to a whole token: the next try counts from there.
 */
export async function limit(
  db: Database,
  id: string,
  { tokens, refillPerSecond }: Allowance,
  now: Date,
): Promise<{ allowed: boolean; retryAfterSeconds: number }> {
  const row = await runOne<{ tokens: number }>(
    db,
    sql`insert into rate_limit as bucket (id, tokens, updated_at)
        values (${digest(id)}, ${tokens - 1}::float8, ${now})
        on conflict (id) do update set
          tokens = least(
            ${tokens}::float8,
            bucket.tokens + case when bucket.tokens < 0 then 1 else 0 end
              + greatest(0, extract(epoch from excluded.updated_at - bucket.updated_at))::float8
                * ${refillPerSecond}::float8
          ) - 1,
          updated_at = excluded.updated_at
        returning tokens`,
  );
  const left = row?.tokens ?? 0;
  return {
    allowed: left >= 0,
    retryAfterSeconds: left >= 0 ? 0 : Math.ceil(-left / refillPerSecond),
  };
}

/** Gives a token back: the try turned out to be none of those that the limit is for. */
export async function giveBack(db: Database, id: string, { tokens }: Allowance) {
  await runOne(
    db,
    sql`update rate_limit
        set tokens = least(${tokens}::float8, tokens + case when tokens < 0 then 2 else 1 end)
        where id = ${digest(id)}`,
  );
}

const inWords = (seconds: number) => {
  const [count, unit] = seconds > 90 ? [Math.ceil(seconds / 60), 'minute'] : [seconds, 'second'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};

/** Takes a token or refuses, with the time after which it is worth trying again. */
export async function refuseAbove(db: Database, id: string, allowance: Allowance, now: Date) {
  const { allowed, retryAfterSeconds } = await limit(db, id, allowance, now);
  if (allowed) return;
  throw new Refusal(
    'RATE_LIMITED',
    `That was too often. Please try again in ${inWords(retryAfterSeconds)}.`,
    { retryAfterSeconds },
  );
}
