import { afterAll, beforeEach, expect, test } from 'vitest';
import { aPromisingDesk, policyInput } from '../../test/promises.ts';
import { changeTicketStatus } from '../conversations/change-ticket-status.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { confirmResolution } from '../satisfaction/confirm-resolution.ts';
import { sendSurveys } from '../satisfaction/send-surveys.ts';
import { claimTicket } from '../tickets/claim-ticket.ts';
import '../what-follows.ts';
import { saveSlaPolicy } from './save-sla-policy.ts';

const { at, lead, agent, customer, calendarId } = await aPromisingDesk();
const { db, as, clock } = at;
afterAll(at.close);

/** From now on this policy is the only one. */
async function promiseBy(name: string) {
  await db`update sla_policy set deleted_at = now()`;
  await saveSlaPolicy(as(lead), policyInput({ calendarId, name }));
}
beforeEach(() => promiseBy('Before'));

async function aClosedTicket() {
  const { ticketId } = await openTicket(as(customer), { subject: 'Late', body: 'Still late.' });
  await claimTicket(as(agent), { ticketId });
  await changeTicketStatus(as(agent), { ticketId, status: 'RESOLVED', message: 'Mended.' });
  await confirmResolution(as(customer), { ticketId, solved: true });
  return ticketId;
}

const promisesOf = (ticketId: string) => db`
  select t.sla_policy_version_id, (select count(*) from ledger l
    where l.ticket_id = t.id and l.kind = 'sla.applied') as applied
  from ticket t where t.id = ${ticketId}`;

test('a closed ticket is promised nothing else because another follows it', async () => {
  const ticketId = await aClosedTicket();
  const before = await promisesOf(ticketId);
  await promiseBy('After');
  clock.advance({ days: 30 });

  await replyToTicket(as(customer), { ticketId, body: 'It is broken again.' });

  expect(await db`select from follow_up where follows_id = ${ticketId}`).toHaveLength(1);
  expect(await promisesOf(ticketId)).toEqual(before);
});

test('a closed ticket is promised nothing else because its customer is asked how it was', async () => {
  const ticketId = await aClosedTicket();
  const before = await promisesOf(ticketId);
  await promiseBy('After');
  await db`delete from survey`;
  await db`insert into survey (ticket_id, due_at) values (${ticketId}, ${clock.now()})`;

  expect(await sendSurveys(at)).toBe(1);

  expect(await promisesOf(ticketId)).toEqual(before);
});
