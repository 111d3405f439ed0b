import { sql } from 'drizzle-orm';
import { signedIn } from '../identity/signed-in.ts';
import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { run } from '../platform/database.ts';
import { found } from '../platform/refusal.ts';
import { lockTicket } from '../tickets/ticket.store.ts';

/** Says whether the viewer hears of a ticket. It is theirs alone to know, so nothing is recorded. */
export const muteTicket = (context: Context, input: { ticketId: string; muted: boolean }) =>
  change(context, async ({ tx, wake }) => {
    const { ticketId, muted } = input;
    const personId = signedIn(context.viewer);
    found(await lockTicket(tx, context.viewer, ticketId), 'ticket');
    await run(
      tx,
      muted
        ? sql`insert into muted_ticket (person_id, ticket_id) values (${personId}, ${ticketId})
              on conflict do nothing`
        : sql`delete from muted_ticket where person_id = ${personId} and ticket_id = ${ticketId}`,
    );
    wake(`inbox:${personId}`);
    return { ticketId };
  });
