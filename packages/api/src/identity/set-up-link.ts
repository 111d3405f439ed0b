import type { Desk } from '../platform/context.ts';
import { findStaffAccount, saveSetUpLink } from './set-up-link.store.ts';
import { newToken, tokenId } from './token.ts';

const goodForMs = 24 * 3_600_000;

/** Whether anybody can run the desk. Guests may have come before the first administrator. */
export const isSetUp = async ({ db }: Pick<Desk, 'db'>) =>
  (await findStaffAccount(db)) !== undefined;

/**
 * Makes the one-time link for the administrator of a desk that nobody runs yet, and gives its token:
 * good for a day, for one account, and only until the next one is made.
 */
export async function makeSetUpLink({ db, now }: Pick<Desk, 'db' | 'now'>): Promise<string> {
  const token = newToken();
  const createdAt = now();
  await saveSetUpLink(db, tokenId(token), createdAt, new Date(createdAt.getTime() + goodForMs));
  return token;
}
