import { sql } from 'drizzle-orm';
import type { Change } from '../platform/change.ts';

/** Remembers when a ticket was first answered. */
export const noteAnswer = ({ context, last }: Change, ticketId: string) =>
  last(
    sql`update ticket set first_replied_at = ${context.now()}
        where id = ${ticketId} and first_replied_at is null`,
  );
