import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aTicket } from '../../test/factories.ts';
import { tellAll } from '../../test/ledger.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { markTicketRead } from '../tickets/mark-ticket-read.ts';
import { isUnread } from './inbox.store.ts';
import { markNotifications } from './mark-notifications.ts';

const at = await desk();
const { db, as, clock } = at;
afterAll(at.close);

const customer = await aCustomer(db, { passwordHash: 'None that a password has.' });
const agent = await anAgent(db);

test('what is marked as unread is read with its ticket', async () => {
  const { id: ticketId } = await aTicket(db, {
    customerId: customer.id,
    assigneeId: agent.id,
    status: 'IN_PROGRESS',
  });
  await tellAll(at);
  await db`delete from notification`;
  clock.advance({ minutes: 10 });
  await replyToTicket(as(customer), { ticketId, body: 'Any news?' });
  await tellAll(at);
  const isUnreadNow = async () => {
    const [row] = await db<{ unread: boolean }[]>`
      select ${db.unsafe(isUnread('n'))} as unread from notification n`;
    return row?.unread;
  };
  const readTicket = async () => {
    clock.advance({ minutes: 1 });
    const [newest] = await db<{ cursor: string }[]>`
      select written_by || '.' || id as cursor from ledger
      where ticket_id = ${ticketId} order by sequence desc limit 1`;
    await markTicketRead(as(agent), { ticketId, cursor: newest?.cursor ?? '' });
  };

  expect(await isUnreadNow()).toBe(true);
  await readTicket();
  expect(await isUnreadNow()).toBe(false);
  await markNotifications(as(agent), { read: false });
  expect(await isUnreadNow()).toBe(true);
  await readTicket();
  expect(await isUnreadNow()).toBe(false);
  await markNotifications(as(agent), { read: true });
  expect(await isUnreadNow()).toBe(false);
});
