import { emailAddress } from '../identity/contact.ts';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { addJob } from '../platform/job.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { refuseAbove } from '../platform/limit.ts';
import { networkOf } from '../platform/network.ts';
import { findTicketsOfAddress } from './tracking-link.store.ts';

/** Nobody's mailbox gets more than five of these letters an hour. */
const perAddress = { tokens: 3, refillPerSecond: 2 / 3600 };
const perNetwork = { tokens: 20, refillPerSecond: 1 / 30 };

interface Wanted {
  number?: number | null;
  email: string;
}

/**
 * Sends whoever owns the address a letter with links to their tickets. The answer is the same in
 * every case, and so is the work: the letter is written later, by a job that may find nothing to
 * write.
 */
export async function requestTrackingLink(context: Context, input: Wanted): Promise<true> {
  const { db, now, address } = context;
  const email = emailAddress(input.email);
  const number = input.number ?? null;
  await refuseAbove(db, `tracking link from ${networkOf(address)}`, perNetwork, now());
  await refuseAbove(db, `tracking link to ${email}`, perAddress, now());

  await change(context, async (change) => {
    const ticketIds = await findTicketsOfAddress(change.tx, email, number);
    const [ticketId = null] = number === null ? [] : ticketIds;
    recordAtDesk(change, { kind: 'tracking_link.requested', ticketId });
    addJob(change, 'mail', { kind: 'tracking_link', ticketIds });
    return {};
  });
  return true;
}
