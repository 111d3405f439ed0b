import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { refuseStale } from '../tickets/stale.ts';
import { canEscalate } from '../tickets/ticket.policy.ts';
import { findNextLevel, keepWatching, lockTicket, saveTicket } from '../tickets/ticket.store.ts';
import { wakeLine } from '../tickets/wake-line.ts';
import { writeMessage } from './write-message.ts';

interface Escalation {
  ticketId: string;
  /** What the next level needs to know; an internal note. */
  note: string;
  expectedVersion?: number | null;
}

/**
 * Hands a ticket on to the next level. It waits there at its old place in time; whoever gave it on
 * keeps seeing it, and a request of the customer for this is answered by it.
 */
export const escalateTicket = (context: Context, { ticketId, note, expectedVersion }: Escalation) =>
  change(context, async (change) => {
    const { tx } = change;
    const ticket = found(await lockTicket(tx, context.viewer, ticketId), 'ticket');
    allow(canEscalate(context.viewer, ticket), 'This ticket cannot be handed on from here.');
    await refuseStale(tx, ticket, expectedVersion);
    const next = await findNextLevel(tx, ticket.teamLevel);
    if (!next)
      throw new Refusal('CONFLICT', 'There is no team at the next level.', {
        reason: 'NO_NEXT_LEVEL',
      });

    const messageId = await writeMessage(change, {
      ticketId,
      kind: 'INTERNAL_NOTE',
      body: note,
      field: 'note',
    });
    await saveTicket(
      tx,
      ticketId,
      {
        ...next,
        assigneeId: null,
        handOffCount: ticket.handOffCount + 1,
        escalationRequestedAt: null,
        escalationReason: null,
      },
      context.now(),
    );
    await keepWatching(tx, ticketId, context.viewer);
    record(change, ticketId, {
      kind: 'ticket.escalated',
      fromTeamId: ticket.teamId,
      ...next,
      messageId,
    });
    wakeLine(change, ticket.queueId, next.queueId);
    return { ticketId };
  });
