import { isBareThanks } from '@hlm-desk/shared/thanks';
import { isWokenByCustomer } from '@hlm-desk/shared/ticket-status';
import type { Change } from '../platform/change.ts';
import { record } from '../platform/ledger.ts';
import { reopen } from '../tickets/reopen.ts';
import { type LockedTicket, saveTicket } from '../tickets/ticket.store.ts';

/** What waits for the customer goes on; what was done comes back, unless they only say thank you. */
export async function wakeTicket(change: Change, ticket: LockedTicket, body: string) {
  const { status, id } = ticket;
  const now = change.context.now();
  if (status === 'CLOSED' || (status === 'RESOLVED' && !isBareThanks(body))) {
    await reopen(change, ticket, 'The customer wrote again.');
  } else if (isWokenByCustomer(status) && status !== 'RESOLVED') {
    await saveTicket(change.tx, id, { status: 'IN_PROGRESS' }, now);
    record(change, id, { kind: 'ticket.status_changed', from: status, to: 'IN_PROGRESS' });
  }
}
