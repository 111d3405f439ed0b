import { afterAll, beforeEach, expect, test } from 'vitest';
import '../what-follows.ts';
import { noon } from '../../test/clock.ts';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aPolicy, aTicket, type TestPerson } from '../../test/factories.ts';
import { aReach } from '../../test/reach.ts';
import { changeTicketStatus } from '../conversations/change-ticket-status.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { confirmResolution } from '../satisfaction/confirm-resolution.ts';
import { reopenTicket } from '../satisfaction/reopen-ticket.ts';
import { tellDueSteps } from '../sla/tell-due-steps.ts';
import { changeTicketPriority } from '../tickets/change-ticket-priority.ts';
import { chooseNotification } from './choose-notification.ts';
import { setQuietHours } from './set-quiet-hours.ts';

const at = await desk();
const { db, as, clock } = at;
const { service, tell, hasten, inBrowser } = await aReach(at);
afterAll(async () => {
  service.close();
  await at.close();
});

let customer: TestPerson;
let agent: TestPerson;
beforeEach(async () => {
  clock.set(noon);
  customer = await aCustomer(db, { passwordHash: 'None that a password has.' });
  agent = await anAgent(db);
});

/** A ticket of which all is told already. */
async function mine(values: Parameters<typeof aTicket>[1] = {}) {
  const own = { customerId: customer.id, assigneeId: agent.id };
  const ticket = await aTicket(db, { ...own, status: 'IN_PROGRESS', ...values });
  await tell();
  await db`delete from notification`;
  service.taken.length = 0;
  return ticket;
}

async function inboxOf(person: TestPerson) {
  const rows = await db<{ kind: string; count: number }[]>`
    select kind::text, count from notification where person_id = ${person.id} order by count desc`;
  return rows.map(({ kind, count }) => `${kind} ${count}`);
}

const ask = (ticketId: string, body: string) => replyToTicket(as(customer), { ticketId, body });

test('whoever wants mail of a breach gets it, also where a warning came minutes before', async () => {
  await aPolicy(db, {
    targets: [
      { priority: 'URGENT', metric: 'RESOLUTION', seconds: 900, clock: 'AROUND_THE_CLOCK' },
    ],
  });
  await chooseNotification(as(agent), { kind: 'BREACH', channel: 'EMAIL', chosen: true });
  const { id: ticketId } = await mine({ openedAt: noon });
  await changeTicketPriority(as(agent), { ticketId, priority: 'URGENT' });
  const letters = [];
  for (const minutes of [12, 4]) {
    clock.advance({ minutes });
    while ((await tellDueSteps(at)) > 0);
    letters.push(...(await tell()).map(({ recipient }) => recipient));
  }
  await db`update sla_policy set deleted_at = now()`;

  expect(await inboxOf(agent)).toEqual(['BREACH 2']);
  expect(letters).toEqual([agent.email]);
});

test('what an agent says when reopening reaches the customer', async () => {
  const { id: ticketId } = await mine({ status: 'RESOLVED', resolvedAt: noon });

  await reopenTicket(as(agent), { ticketId, reason: 'I was wrong, do not restart it yet.' });

  const letters = await tell();
  expect(letters.map(({ recipient }) => recipient)).toEqual([customer.email]);
  expect(letters[0]?.plain).toContain('I was wrong, do not restart it yet.');
  expect(await inboxOf(customer)).toEqual(['ANSWERED 1']);
  expect(await inboxOf(agent)).toEqual([]);
});

test.each<[string, (ticketId: string) => Promise<unknown>]>([
  ['a message that reopens', (ticketId) => ask(ticketId, 'It broke again.')],
  [
    'that it does not work',
    (ticketId) => confirmResolution(as(customer), { ticketId, solved: false }),
  ],
  [
    'a reason to reopen',
    (ticketId) => reopenTicket(as(customer), { ticketId, reason: 'It broke again.' }),
  ],
])('%s is told once', async (_, act) => {
  await inBrowser(agent);
  const { id } = await mine({ status: 'RESOLVED', resolvedAt: noon });

  await act(id);
  await tell();

  expect(await inboxOf(agent)).toEqual(['ANSWERED 1']);
  expect(service.taken).toHaveLength(1);
});

test('of several within five minutes a browser shows the newest, and is heard once', async () => {
  const browser = await inBrowser(agent);
  const { id } = await mine();
  for (const body of ['Any news?', 'Hello?']) {
    await ask(id, body);
    await tell();
  }

  const heard = service.taken.map(
    ({ sealed }) => (browser.open(sealed) as { isHeard: boolean }).isHeard,
  );
  expect(heard).toEqual([true, false]);
});

test('what came in quiet hours is pushed once for a ticket', async () => {
  // Jobs wait by the database's clock.
  clock.set('2126-11-20T12:00:00Z');
  await inBrowser(agent);
  await setQuietHours(as(agent), { zone: 'UTC', beginsAt: '11:00', endsAt: '13:00' });
  const { id } = await mine();
  for (const body of ['Any news?', 'Hello?', 'Please!']) {
    await ask(id, body);
    clock.advance({ seconds: 30 });
  }
  await tell();
  expect(await inboxOf(agent)).toEqual(['ANSWERED 3']);

  clock.set('2126-11-20T13:00:00Z');
  await hasten();
  await tell();

  expect(service.taken).toHaveLength(1);
});

test('a customer who is waited for without a word is written so', async () => {
  const { id: ticketId } = await mine();

  await changeTicketStatus(as(agent), { ticketId, status: 'PENDING' });

  const letters = await tell();
  expect(letters.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^We wait for your answer/),
  ]);
  expect(await inboxOf(customer)).toEqual(['WAITING_FOR_YOU 1']);
});

test('a question and that it waits for an answer are one letter', async () => {
  const { id: ticketId } = await mine();

  await replyToTicket(as(agent), { ticketId, body: 'Which browser is it?' });
  clock.advance({ minutes: 1 });
  await changeTicketStatus(as(agent), { ticketId, status: 'PENDING' });

  expect(await tell()).toHaveLength(1);
  expect(await inboxOf(customer)).toEqual(['WAITING_FOR_YOU 2']);
});

test('many are told at once as each of them would be', async () => {
  const colleague = await anAgent(db);
  const tickets = [await mine(), await mine(), await mine({ assigneeId: colleague.id })];
  for (const { id } of [...tickets, ...tickets.slice(0, 1)]) await ask(id, 'Any news?');

  await tell();

  expect(await inboxOf(agent)).toEqual(['ANSWERED 2', 'ANSWERED 1']);
  expect(await inboxOf(colleague)).toEqual(['ANSWERED 1']);
});
