import type { Change } from '../platform/change.ts';
import { record } from '../platform/ledger.ts';
import { keepHolderWatching, type LockedTicket, saveTicket } from '../tickets/ticket.store.ts';
import { wakeLine } from '../tickets/wake-line.ts';
import { writeMessage } from './write-message.ts';

interface HandOff {
  next: { teamId: string; queueId: string };
  /** What the next level needs to know; an internal note. */
  note: string;
  /** Why the desk does it by itself. */
  cause?: string;
}

/**
 * Gives a ticket to the next level, where it waits at its old place in time. A request of the
 * customer for this is answered by it. Whoever had it goes on seeing it.
 */
export async function handOn(change: Change, ticket: LockedTicket, { next, note, cause }: HandOff) {
  const { tx, context } = change;
  const messageId = await writeMessage(change, {
    ticketId: ticket.id,
    kind: 'INTERNAL_NOTE',
    authorKind: cause === undefined ? 'PERSON' : 'SYSTEM',
    body: note,
    field: 'note',
  });
  await keepHolderWatching(tx, ticket);
  await saveTicket(
    tx,
    ticket.id,
    {
      ...next,
      assigneeId: null,
      handOffCount: ticket.handOffCount + 1,
      escalationRequestedAt: null,
      escalationReason: null,
      // A person who hands it on has looked at it; a timer that does has not.
      ...(cause === undefined && { triagedAt: ticket.triagedAt ?? context.now() }),
    },
    context.now(),
  );
  record(
    change,
    ticket.id,
    {
      kind: 'ticket.escalated',
      fromTeamId: ticket.teamId,
      ...next,
      messageId,
      ...(ticket.assigneeId !== null && { previousAssigneeId: ticket.assigneeId }),
    },
    { cause },
  );
  wakeLine(change, ticket.queueId, next.queueId);
}
