import type { DeskEvent } from '@hlm-desk/shared/events';
import type { Sql } from 'postgres';
import { expect } from 'vitest';
import { tellPeople } from '../src/notifications/tell-people.ts';
import type { Desk } from '../src/platform/context.ts';
import type { Ticket } from '../src/tickets/ticket.table.ts';

/** What the ledger says of a ticket after its factory's own story, in order. */
export async function newEventsOf(db: Sql, { id, eventCount }: Ticket): Promise<DeskEvent[]> {
  const rows = await db<{ event: DeskEvent }[]>`
    select event from ledger where ticket_id = ${id} and sequence > ${eventCount} order by sequence`;
  return rows.map(({ event }) => event);
}

/** The ticket as it is kept now. */
export async function present(db: Sql, { id }: Ticket): Promise<Ticket> {
  const [ticket] = await db<Ticket[]>`select * from ticket where id = ${id}`;
  if (!ticket) throw new Error('The ticket is gone.');
  return ticket;
}

/** Waits until nothing older can appear: another test's transaction may hold that back a moment. */
export const settled = (db: Sql) =>
  expect
    .poll(() => db`select from ledger where written_by >= ledger_horizon()`, { timeout: 5000 })
    .toHaveLength(0);

/** Tells people all that is settled; another test's transaction may hold that back a moment. */
export const tellAll = (desk: Desk) =>
  expect
    .poll(
      async () => {
        await tellPeople(desk);
        return desk.db`
          select from ledger l, told_until u
          where (l.written_by, l.id) > (u.written_by, u.ledger_id)`;
      },
      { timeout: 5000 },
    )
    .toHaveLength(0);

/** What a refusal looks like from outside. */
export const refusal = (code: string, narrowing: Record<string, unknown> = {}) => ({
  extensions: { code, ...narrowing },
});
