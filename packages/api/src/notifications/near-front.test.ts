import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aQueue, aTicket } from '../../test/factories.ts';
import { tellAll } from '../../test/ledger.ts';
import { claimTicket } from '../tickets/claim-ticket.ts';

const at = await desk();
const { db, as, clock } = at;
afterAll(at.close);

const customer = await aCustomer(db, { passwordHash: 'None that a password has.' });
const agent = await anAgent(db);

test('whoever was opened far behind hears once that their turn is near', async () => {
  const queue = await aQueue(db, { name: 'Busy', teamId: agent.teamIds[0] });
  const waiting = [];
  for (let place = 1; place <= 5; place++) {
    waiting.push(await aTicket(db, { customerId: customer.id, queueId: queue.id }));
    await tellAll(at);
  }
  const [first, second, third, fourth, fifth] = waiting.map(({ id }) => id);
  const near = () =>
    db<{ ticketId: string }[]>`
      select ticket_id from notification where kind = 'NEAR_FRONT' order by happened_at`;

  for (const ticketId of [first, second, third, fourth, fifth]) {
    await claimTicket(as(agent), { ticketId: ticketId ?? '' });
    await tellAll(at);
    clock.advance({ minutes: 6 });
  }

  // The first three were never far behind.
  expect((await near()).map(({ ticketId }) => ticketId)).toEqual([fourth, fifth]);
});
