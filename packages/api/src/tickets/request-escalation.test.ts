import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, aLead, aTicket } from '../../test/factories.ts';
import { newEventsOf, refusal } from '../../test/ledger.ts';
import { changeTicketPriority } from './change-ticket-priority.ts';
import { cancelEscalationRequest, requestEscalation } from './request-escalation.ts';

const at = await desk();
const { db, as } = at;
afterAll(at.close);

const sarah = await aCustomer(db);
const lead = await aLead(db);

const ask = (ticketId: string) =>
  requestEscalation(as(sarah), { ticketId, reason: 'Our shop is down.' });

async function mayAsk(id: string) {
  const { data } = await at.query<{ ticket: { viewerActions: string[] } }>(
    'query ($id: ID) { ticket(id: $id) { viewerActions } }',
    { id },
    { as: sarah },
  );
  return data?.ticket.viewerActions.includes('REQUEST_ESCALATION');
}

test('what is urgent already is not asked to be faster, and what is less urgent may be', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, priority: 'URGENT' });
  const { id } = ticket;
  expect(await mayAsk(id)).toBe(false);
  await expect(ask(id)).rejects.toMatchObject({
    message: 'This ticket is urgent already. Write what else matters; it is seen at once.',
    ...refusal('FORBIDDEN'),
  });

  await changeTicketPriority(as(lead), { ticketId: id, priority: 'HIGH' });
  expect(await mayAsk(id)).toBe(true);
  await ask(id);

  const kinds = (await newEventsOf(db, ticket)).map(({ kind }) => kind);
  expect(kinds).toContain('ticket.escalation_requested');
});

test('what was asked for before the ticket became urgent can be taken back', async () => {
  const { id } = await aTicket(db, { customerId: sarah.id, priority: 'HIGH' });
  await ask(id);
  await changeTicketPriority(as(lead), { ticketId: id, priority: 'URGENT' });

  await cancelEscalationRequest(as(sarah), { ticketId: id });

  expect(await mayAsk(id)).toBe(false);
});
