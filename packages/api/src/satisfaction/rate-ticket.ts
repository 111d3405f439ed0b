import { sql } from 'drizzle-orm';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { run, runOne } from '../platform/database.ts';
import { record } from '../platform/ledger.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { optionalProse } from '../platform/text.ts';
import { actorId } from '../platform/viewer.ts';
import { canRate } from '../tickets/ticket.policy.ts';
import { lockTicket } from '../tickets/ticket.store.ts';

interface NewRating {
  ticketId: string;
  score: number;
  comment?: string | null;
}

/** Days within which a rating can be changed. */
export const changeableDays = 7;

/** Rates the help with one resolution, 1 to 5; a second rating replaces the first within a week. */
export const rateTicket = (context: Context, { ticketId, score, ...rest }: NewRating) =>
  change(context, async (change) => {
    const { tx } = change;
    const ticket = found(await lockTicket(tx, context.viewer, ticketId), 'ticket');
    allow(
      canRate(context.viewer, ticket),
      'The customer can rate once the ticket is resolved.',
      'NOT_RESOLVED',
    );
    if (!Number.isInteger(score) || score < 1 || score > 5) {
      throw new Refusal('INVALID', 'Choose a score from 1 to 5.', { field: 'score' });
    }
    const comment = optionalProse(rest.comment, {
      field: 'comment',
      max: 2000,
      what: 'your comment',
    });

    const { reopenCount: resolution } = ticket;
    const now = context.now();
    const first = await runOne<{ ratedAt: Date }>(
      tx,
      sql`select rated_at from rating where ticket_id = ${ticketId} and resolution = ${resolution}`,
    );
    if (first && now.getTime() - first.ratedAt.getTime() > changeableDays * 86_400_000) {
      throw new Refusal('CONFLICT', 'A rating can be changed for a week.', {
        reason: 'RATING_FINAL',
      });
    }
    await run(
      tx,
      sql`insert into rating (ticket_id, resolution, person_id, score, comment, rated_at)
          values (${ticketId}, ${resolution}, ${actorId(context.viewer)}, ${score}, ${comment}, ${now})
          on conflict (ticket_id, resolution) do update
          set score = excluded.score, comment = excluded.comment`,
    );
    record(change, ticketId, { kind: 'ticket.rated', score, comment });
    return { ticketId };
  });
