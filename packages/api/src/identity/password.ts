import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { Refusal } from '../platform/refusal.ts';

/** argon2id, as the library does unless told otherwise: 19 MiB and about 15 ms each. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Node has four threads for such work; what waits behind them would hold up files as well. */
const fourAtOnce = pLimit(4);
const longestLine = 200;

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (fourAtOnce.pendingCount < longestLine) return fourAtOnce(work);
  throw new Refusal('RATE_LIMITED', 'The desk is busy. Please try again in a few seconds.', {
    retryAfterSeconds: 5,
  });
}

/** Keyboards write the same letter in different ways. */
const normal = (password: string) => password.toWellFormed().normalize('NFKC');

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normal(password), cost));

/**
 * Whether the password belongs to the hash. Without a hash the answer is no, after just as much
 * work: the time taken does not tell whether there is an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string) {
  if (passwordHash !== null) return inTurn(() => verify(passwordHash, normal(password)));
  await hashPassword(password);
  return false;
}
