import { noteAnswer } from '../conversations/note-answer.ts';
import { writeFollowUp } from '../conversations/write-follow-up.ts';
import { writeMessage } from '../conversations/write-message.ts';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { allow, found } from '../platform/refusal.ts';
import { prose } from '../platform/text.ts';
import { isStaff } from '../platform/viewer.ts';
import { isClosedForGood, reopen } from '../tickets/reopen.ts';
import { canReopen } from '../tickets/ticket.policy.ts';
import { lockTicket } from '../tickets/ticket.store.ts';

/**
 * Opens a resolved ticket, or one closed lately, again: same number, same owner. What a customer
 * says later opens another one, which is then the answer.
 */
export const reopenTicket = (
  context: Context,
  input: { ticketId: string; reason: string },
): Promise<{ ticketId: string }> =>
  change(context, async (change) => {
    const { ticketId } = input;
    const ticket = found(await lockTicket(change.tx, context.viewer, ticketId), 'ticket');
    allow(
      canReopen(context.viewer, ticket),
      'Only a resolved or closed ticket can be reopened.',
      'NOT_RESOLVED',
    );

    const reason = prose(input.reason, { field: 'reason', max: 2000, what: 'what is still wrong' });
    if (!isStaff(context.viewer) && isClosedForGood(ticket, context)) {
      return writeFollowUp(change, ticket, { body: reason });
    }
    const messageId = await writeMessage(change, { ticketId, kind: 'PUBLIC_REPLY', body: reason });
    await reopen(change, ticket, reason, messageId);
    if (isStaff(context.viewer)) noteAnswer(change, ticketId);
    return { ticketId };
  });
