import type { Context } from '../platform/context.ts';
import { type Allowance, limit } from '../platform/limit.ts';
import type { Occasion } from './occasion.ts';

// What there is at once and what comes back in an hour together: five an address, fifty a domain.
const perAddress: Allowance = { tokens: 4, refillPerSecond: 1 / 3600 };
const perDomain: Allowance = { tokens: 45, refillPerSecond: 5 / 3600 };

/**
 * Whether one more letter may be provoked to an address that nobody has proved to be theirs: else
 * whoever types in the addresses of others has the desk flood them.
 */
export async function mayAcknowledge({ db, now }: Context, { email, verified }: Occasion) {
  if (verified || email === null) return true;
  const address = email.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const ofAddress = await limit(db, `letters to ${address}`, perAddress, now());
  if (!ofAddress.allowed) return false;
  return (await limit(db, `letters to all of ${domain}`, perDomain, now())).allowed;
}
