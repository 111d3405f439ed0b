import { standsInLine } from '@hlm-desk/shared/ticket-status';
import { type Change, change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { allow, found } from '../platform/refusal.ts';
import { isStaff } from '../platform/viewer.ts';
import { isClosedForGood } from '../tickets/reopen.ts';
import { takeOn } from '../tickets/take-on.ts';
import { canReply } from '../tickets/ticket.policy.ts';
import { type LockedTicket, lockTicket } from '../tickets/ticket.store.ts';
import { noteAnswer } from './note-answer.ts';
import { replyAtOnce } from './reply-at-once.ts';
import { refuseStaleReply } from './stale-reply.ts';
import { wakeTicket } from './wake-ticket.ts';
import { writeFollowUp } from './write-follow-up.ts';
import { messageBody, writeMessage } from './write-message.ts';

interface Reply {
  ticketId: string;
  body: string;
  attachmentIds?: string[] | null;
  /** The newest event that the author had seen. */
  lastSeenCursor?: string | null;
  /** Send although others have answered since. */
  force?: boolean | null;
}

/**
 * Writes a public message: the customer's wakes the ticket, an agent's answers it. The ticket it is
 * on is another one where the customer's own was closed too long ago.
 */
export async function replyToTicket(context: Context, reply: Reply): Promise<{ ticketId: string }> {
  const { ticketId, attachmentIds, force } = reply;
  const body = messageBody(reply.body);
  const lastSeenCursor = force ? null : (reply.lastSeenCursor ?? null);
  const isPlain = !attachmentIds?.length;
  if (isPlain && (await replyAtOnce(context, { ticketId, body, lastSeenCursor })))
    return { ticketId };
  return replyOnHold(context, { ...reply, body, lastSeenCursor });
}

/** The same with the ticket held, where more is to be decided. */
const replyOnHold = (context: Context, reply: Reply) =>
  change(context, async (change) => {
    const { ticketId, body, attachmentIds = null, lastSeenCursor } = reply;
    const ticket = found(await lockTicket(change.tx, context.viewer, ticketId), 'ticket');
    allow(canReply(context.viewer, ticket), 'You cannot write on this ticket.');
    if (lastSeenCursor) await refuseStaleReply(change, ticketId, lastSeenCursor);

    const byCustomer = !isStaff(context.viewer);
    if (isClosedForGood(ticket, context)) {
      return writeFollowUp(change, ticket, { body, attachmentIds });
    }
    const messageId = await writeMessage(change, {
      ticketId,
      kind: 'PUBLIC_REPLY',
      body,
      attachmentIds,
    });
    record(change, ticketId, { kind: 'message.replied', messageId, byCustomer });
    if (byCustomer) await wakeTicket(change, ticket, body);
    else await takeAnswered(change, ticket);
    return { ticketId };
  });

/** Whoever answers a waiting ticket has taken it. */
async function takeAnswered(change: Change, ticket: LockedTicket) {
  const { viewer } = change.context;
  if (standsInLine(ticket) && viewer.id !== null) await takeOn(change, ticket, viewer.id);
  noteAnswer(change, ticket.id);
}
