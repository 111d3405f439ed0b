import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { allow, found } from '../platform/refusal.ts';
import { canAddNote } from '../tickets/ticket.policy.ts';
import { lockTicket } from '../tickets/ticket.store.ts';
import { writeMessage } from './write-message.ts';

interface Note {
  ticketId: string;
  body: string;
  attachmentIds?: string[] | null;
}

/** Writes what the customer never sees. The ticket's version and times stay as they were. */
export const addInternalNote = (context: Context, { ticketId, body, attachmentIds }: Note) =>
  change(context, async (change) => {
    const ticket = found(await lockTicket(change.tx, context.viewer, ticketId), 'ticket');
    allow(canAddNote(context.viewer, ticket), 'Only those who work at the desk write notes.');

    const messageId = await writeMessage(change, {
      ticketId,
      kind: 'INTERNAL_NOTE',
      body,
      attachmentIds: attachmentIds ?? null,
    });
    record(change, ticketId, { kind: 'message.noted', messageId });
    return { ticketId };
  });
