import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCategory, aCustomer, anAgent, aPolicy } from '../../test/factories.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { accompany, change } from '../platform/change.ts';
import { contextFor } from '../platform/context.ts';
import { record } from '../platform/ledger.ts';
import { reopenTicket } from '../satisfaction/reopen-ticket.ts';
import { claimTicket } from '../tickets/claim-ticket.ts';
import { saveTicket } from '../tickets/ticket.store.ts';
import { keepTimers } from './keep-timers.ts';

accompany(keepTimers);
const at = await desk();
const { db, as, clock } = at;
afterAll(at.close);

test('words of an agent who reopens what the desk had resolved by itself are an answer', async () => {
  const promised = { priority: 'NORMAL', seconds: 3600, clock: 'AROUND_THE_CLOCK' } as const;
  await aPolicy(db, { targets: [{ ...promised, metric: 'FIRST_RESPONSE' }] });
  await aCategory(db);
  const [customer, agent] = [await aCustomer(db), await anAgent(db)];
  const { ticketId } = await openTicket(as(customer), { subject: 'Charged twice', body: 'Twice.' });
  await claimTicket(as(agent), { ticketId });
  await change(contextFor(at), async (change) => {
    await saveTicket(change.tx, ticketId, { status: 'RESOLVED' }, clock.now());
    const event = { kind: 'ticket.status_changed', from: 'PENDING', to: 'RESOLVED' } as const;
    record(change, ticketId, event, { cause: 'Nothing was heard of the customer.' });
  });

  await reopenTicket(as(agent), { ticketId, reason: 'We looked again, and have an answer.' });

  const [row] = await db`
    select s.state, t.first_replied_at = ${clock.now()} as is_noted
    from sla_timer s join ticket t on t.id = s.ticket_id where s.ticket_id = ${ticketId}`;
  expect(row).toMatchObject({ state: 'FULFILLED', isNoted: true });
});
