import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { refuseStale } from '../tickets/stale.ts';
import { canEscalate } from '../tickets/ticket.policy.ts';
import { findNextLevel, keepWatching, lockTicket } from '../tickets/ticket.store.ts';
import { handOn } from './hand-on.ts';

interface Escalation {
  ticketId: string;
  /** What the next level needs to know; an internal note. */
  note: string;
  expectedVersion?: number | null;
}

/** Hands a ticket on to the next level; whoever gave it on keeps seeing it. */
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

    await handOn(change, ticket, { next, note });
    await keepWatching(tx, ticketId, context.viewer);
    return { ticketId };
  });
