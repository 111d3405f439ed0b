import { afterAll, expect, test } from 'vitest';
import { desk } from './desk.ts';
import { aMessage, anAgent, aTicket } from './factories.ts';

const { db, close } = await desk();
afterAll(close);

test('a ticket comes with whatever it hangs on', async () => {
  const ticket = await aTicket(db);

  expect(ticket).toMatchObject({ status: 'NEW', assigneeId: null, eventCount: 1 });
  expect(await db`select kind, sequence from ledger where ticket_id = ${ticket.id}`).toEqual([
    { kind: 'ticket.opened', sequence: 1 },
  ]);
  expect(await db`select author_id from message where ticket_id = ${ticket.id}`).toEqual([
    { authorId: ticket.customerId },
  ]);
});

test('the ledger tells how a ticket came into its state', async () => {
  const james = await anAgent(db);

  const ticket = await aTicket(db, { assigneeId: james.id, status: 'CLOSED' });

  expect(ticket).toMatchObject({ status: 'CLOSED', assigneeId: james.id, eventCount: 4 });
  expect(await db`select kind from ledger where ticket_id = ${ticket.id} order by id`).toEqual([
    { kind: 'ticket.opened' },
    { kind: 'ticket.claimed' },
    { kind: 'ticket.status_changed' },
    { kind: 'ticket.confirmed' },
  ]);
});

test('tickets wait in one line, in the order in which they were made', async () => {
  const [first, second] = [await aTicket(db), await aTicket(db)];

  expect(second.queueId).toBe(first.queueId);
  expect(second.lineSince.getTime()).toBeGreaterThan(first.lineSince.getTime());
});

test('a message is told in the ledger, a note to those who work at the desk only', async () => {
  const [ticket, james] = [await aTicket(db), await anAgent(db)];

  await aMessage(db, { ticketId: ticket.id });
  await aMessage(db, { ticketId: ticket.id, kind: 'INTERNAL_NOTE', authorId: james.id });

  expect(
    await db`select event->>'byCustomer' as "byCustomer", internal from ledger
             where ticket_id = ${ticket.id} order by id offset 1`,
  ).toEqual([
    { byCustomer: 'true', internal: false },
    { byCustomer: null, internal: true },
  ]);
});
