import { canMove, standsInLine, type TicketStatus } from '@hlm-desk/shared/ticket-status';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { actorId } from '../platform/viewer.ts';
import { refuseStale } from '../tickets/stale.ts';
import { takeOn } from '../tickets/take-on.ts';
import { canChangeStatus } from '../tickets/ticket.policy.ts';
import { type LockedTicket, lockTicket, saveTicket } from '../tickets/ticket.store.ts';
import { statusesOf } from '../tickets/ticket-action.ts';
import { wakeLine } from '../tickets/wake-line.ts';
import { noteAnswer } from './note-answer.ts';
import { writeMessage } from './write-message.ts';

interface StatusChange {
  ticketId: string;
  status: TicketStatus;
  /** A public message; a resolution needs one. */
  message?: string | null;
  expectedVersion?: number | null;
}

/** Moves a ticket along. Whoever moves one that nobody has, takes it. */
export const changeTicketStatus = (context: Context, input: StatusChange) =>
  change(context, async (change) => {
    const { ticketId, status: to } = input;
    const body = input.message?.trim();
    const { viewer } = context;
    const ticket = found(await lockTicket(change.tx, viewer, ticketId), 'ticket');
    allow(canChangeStatus(viewer, ticket), 'Only agents of its team can move an open ticket.');
    if (ticket.status === to && !body) return { ticketId };
    await refuseStale(change.tx, ticket, input.expectedVersion);
    if (!statusesOf(viewer, ticket).includes(to)) refuseMove(ticket.status, to);
    if (to === 'RESOLVED' && !body) {
      throw new Refusal('INVALID', 'Tell the customer how it was resolved.', {
        field: 'message',
        reason: 'MESSAGE_REQUIRED',
      });
    }

    const messageId = body
      ? await writeMessage(change, { ticketId, kind: 'PUBLIC_REPLY', body, field: 'message' })
      : undefined;
    if (to === 'IN_PROGRESS' && standsInLine(ticket) && viewer.id !== null) {
      await takeOn(change, ticket, viewer.id);
      if (messageId !== undefined) {
        record(change, ticketId, { kind: 'message.replied', messageId, byCustomer: false });
        noteAnswer(change, ticketId);
      }
      return { ticketId };
    }
    await saveTicket(change.tx, ticketId, moved(ticket, input, context), context.now());
    const said = messageId === undefined ? {} : { messageId };
    record(change, ticketId, {
      kind: 'ticket.status_changed',
      from: ticket.status,
      to,
      ...said,
    });
    wakeLine(change, ticket.queueId);
    return { ticketId };
  });

function moved(ticket: LockedTicket, { status, message }: StatusChange, { now, viewer }: Context) {
  const at = now();
  const taken = ticket.assigneeId === null;
  return {
    status,
    assigneeId: ticket.assigneeId ?? actorId(viewer),
    claimedAt: taken ? at : ticket.claimedAt,
    acknowledgedAt: ticket.acknowledgedAt ?? at,
    firstRepliedAt: ticket.firstRepliedAt ?? (message?.trim() ? at : null),
    resolvedAt: status === 'RESOLVED' ? at : null,
  };
}

function refuseMove(from: TicketStatus, to: TicketStatus): never {
  if (from === to) {
    throw new Refusal('CONFLICT', `It is ${to} already. Send your words as a reply.`, {
      reason: 'ILLEGAL_TRANSITION',
      field: 'message',
    });
  }
  throw new Refusal(
    'CONFLICT',
    canMove(from, to)
      ? 'Only the customer closes a ticket, or time does.'
      : `A ticket cannot go from ${from} to ${to}.`,
    { reason: 'ILLEGAL_TRANSITION', field: 'status' },
  );
}
