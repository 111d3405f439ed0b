import { writeMessage } from '../conversations/write-message.ts';
import { type Change, change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { allow, found } from '../platform/refusal.ts';
import { isStaff } from '../platform/viewer.ts';
import { reopen } from '../tickets/reopen.ts';
import { canConfirm } from '../tickets/ticket.policy.ts';
import { type LockedTicket, lockTicket, saveTicket } from '../tickets/ticket.store.ts';

interface Confirmation {
  ticketId: string;
  solved: boolean;
  comment?: string | null;
}

const say = async (
  change: Change,
  ticketId: string,
  body: string | null | undefined,
  field: string,
) =>
  body?.trim()
    ? { messageId: await writeMessage(change, { ticketId, kind: 'PUBLIC_REPLY', body, field }) }
    : {};

function refusalFor({ viewer }: Context, { status }: LockedTicket) {
  if (isStaff(viewer)) return 'Only the customer can say whether it is solved.';
  return status === 'CLOSED'
    ? 'This ticket is closed already. Reopen it if it is not solved.'
    : 'We do not think that it is solved yet. Write a message instead.';
}

/** The customer's word on a resolution: yes closes the ticket, no brings it back to its owner. */
export const confirmResolution = (context: Context, { ticketId, solved, comment }: Confirmation) =>
  change(context, async (change) => {
    const ticket = found(await lockTicket(change.tx, context.viewer, ticketId), 'ticket');
    // The link in the mail may be followed twice.
    if (solved && ticket.status === 'CLOSED' && !comment?.trim()) return { ticketId };
    allow(canConfirm(context.viewer, ticket), refusalFor(context, ticket), 'NOT_RESOLVED');

    const now = context.now();
    const said = await say(change, ticketId, comment, 'comment');
    if (solved) await saveTicket(change.tx, ticketId, { status: 'CLOSED', closedAt: now }, now);
    record(change, ticketId, { kind: 'ticket.confirmed', solved, ...said });
    if (!solved) await reopen(change, ticket, 'It is not solved yet.');
    return { ticketId };
  });
