import { afterAll, beforeEach, expect, test } from 'vitest';
import { noon } from '../../test/clock.ts';
import { desk as aDesk } from '../../test/desk.ts';
import { aCustomer, anAgent, aTicket, type TestPerson } from '../../test/factories.ts';
import { tellAll } from '../../test/ledger.ts';
import { aReach } from '../../test/reach.ts';
import { changeTicketStatus } from '../conversations/change-ticket-status.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { assignTicket } from '../tickets/assign-ticket.ts';
import { chooseNotification } from './choose-notification.ts';
import { followLedger } from './follow-ledger.ts';
import { markNotifications } from './mark-notifications.ts';
import { muteTicket } from './mute-ticket.ts';
import { openCourier } from './push-courier.ts';
import { addPushDevice, removePushDevice } from './push-devices.ts';
import { pushKeys } from './push-keys.ts';
import { push } from './reach-tasks.ts';
import { setQuietHours } from './set-quiet-hours.ts';

followLedger();
const at = await aDesk();
const { db, as, clock } = at;
const { service, keys, tell, hasten, inBrowser } = await aReach(at);
afterAll(async () => {
  service.close();
  await at.close();
});

let customer: TestPerson;
let agent: TestPerson;
beforeEach(async () => {
  customer = await aCustomer(db, { passwordHash: 'None that a password has.' });
  agent = await anAgent(db);
  service.taken.length = 0;
  service.answers(201);
});

const mine = () =>
  aTicket(db, { customerId: customer.id, assigneeId: agent.id, status: 'IN_PROGRESS' });

const ask = (ticketId: string) => replyToTicket(as(customer), { ticketId, body: 'Any news?' });
const answer = (ticketId: string) => replyToTicket(as(agent), { ticketId, body: 'I look.' });

test('a browser shows what came, sealed for it and signed by the desk', async () => {
  const browser = await inBrowser(agent);
  const { id, number } = await mine();
  await ask(id);

  await tell();

  const [taken] = service.taken;
  expect(browser.open(taken?.sealed ?? Buffer.alloc(0))).toEqual({
    title: `#${number} Charged twice`,
    body: 'Sarah Mitchell wrote a message.',
    url: `${at.env.publicUrl}/board/tickets/${number}`,
    tag: id,
    isHeard: true,
  });
  expect(taken?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
  expect(taken?.headers.authorization).toContain(`k=${keys.publicKey}`);
});

test('the keys of the desk stay the same', async () => {
  expect(await pushKeys(db)).toEqual(keys);
});

test('a browser that is gone is forgotten', async () => {
  await inBrowser(agent);
  service.answers(410);
  const { id } = await mine();
  await ask(id);

  await tell();

  expect(await db`select from push_device where person_id = ${agent.id}`).toHaveLength(0);
});

test('a push service that is in trouble is asked again', async () => {
  await inBrowser(agent);
  service.answers(503);
  const { id } = await mine();
  await ask(id);
  await tell();
  service.answers(201);
  await hasten();

  await tell();

  expect(service.taken).toHaveLength(1);
});

test('whoever signed out is not reached there any more', async () => {
  const { sessionId } = await inBrowser(agent);
  const { id } = await mine();
  await ask(id);
  await db`update session set revoked_at = now() where id = ${sessionId ?? ''}`;

  await tell();

  expect(service.taken).toHaveLength(0);
});

test('a browser belongs to whoever signed in there last, and can be taken away', async () => {
  const first = await inBrowser(agent);
  const other = await inBrowser(await anAgent(db));
  await addPushDevice(other.context, first.device);
  const { id } = await mine();
  await ask(id);
  await tell();
  expect(service.taken).toHaveLength(0);

  await removePushDevice(first.context, first.device);
  expect(await db`select from push_device where endpoint = ${first.device.endpoint}`).toHaveLength(
    1,
  );
  await removePushDevice(other.context, first.device);
  expect(await db`select from push_device where endpoint = ${first.device.endpoint}`).toHaveLength(
    0,
  );
});

test('names that lead into the inner network are not sent to', async () => {
  const { device } = await inBrowser(agent);
  const usual = openCourier({ keys, contact: 'mailto:desk@example.com' });
  const inside = { id: 'psh_1', ...device, endpoint: 'https://localhost:1/send' };
  const message = { title: 'a', body: 'b', url: 'c', tag: 'd', isHeard: true };

  expect(await usual.hand(message, inside)).toBe('REFUSED');
});

test('what was read meanwhile is not shown any more', async () => {
  await inBrowser(agent);
  const { id } = await mine();
  await ask(id);
  await tellAll(at);
  await markNotifications(as(agent), { read: true });

  await tell();

  expect(service.taken).toHaveLength(0);
});

test('what somebody may not see any more is not shown', async () => {
  const { context } = await inBrowser(agent);
  const { id } = await mine();
  await ask(id);
  await tellAll(at);
  await db`delete from team_member where person_id = ${agent.id}`;
  await db`update ticket set assignee_id = null where id = ${id}`;

  await tell();

  expect(service.taken).toHaveLength(0);
  expect(context.viewer.id).toBe(agent.id);
});

test('in quiet hours it waits until they are over', async () => {
  // Jobs wait by the database's clock.
  clock.set('2126-11-20T12:00:00Z');
  await inBrowser(agent);
  await setQuietHours(as(agent), { zone: 'UTC', beginsAt: '11:00', endsAt: '13:00' });
  const { id } = await mine();
  await ask(id);
  await tell();
  expect(service.taken).toHaveLength(0);
  const [job] = await db<{ runAt: Date }[]>`
    select run_at from graphile_worker.jobs where task_identifier = ${push}`;
  expect(job?.runAt).toEqual(new Date('2126-11-20T13:00:00Z'));

  clock.set('2126-11-20T13:00:00Z');
  await hasten();
  await tell();
  clock.set(noon);

  expect(service.taken).toHaveLength(1);
});

test('whoever does not want to be pushed is not; who wants mail gets it, once for a ticket', async () => {
  await inBrowser(agent);
  const choice = { kind: 'ANSWERED', chosen: false } as const;
  await chooseNotification(as(agent), { ...choice, channel: 'PUSH' });
  await chooseNotification(as(agent), { ...choice, channel: 'EMAIL', chosen: true });
  const { id, number } = await mine();
  await ask(id);
  await ask(id);

  const letters = await tell();

  expect(service.taken).toHaveLength(0);
  expect(letters.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    [agent.email, `Ticket ${number}: Charged twice`],
  ]);
  expect(letters[0]?.plain).toContain('Sarah Mitchell wrote a message.');
});

test('customers who want no letter of an answer get none, and still that it is solved', async () => {
  await chooseNotification(as(customer), { kind: 'ANSWERED', channel: 'EMAIL', chosen: false });
  const { id } = await mine();
  await answer(id);
  expect(await tell()).toEqual([]);

  await changeTicketStatus(as(agent), { ticketId: id, status: 'RESOLVED', message: 'Mended.' });

  expect((await tell()).map(({ recipient }) => recipient)).toEqual([customer.email]);
});

test('of a muted ticket nobody is written', async () => {
  const { id } = await mine();
  await muteTicket(as(customer), { ticketId: id, muted: true });
  await answer(id);
  expect(await tell()).toEqual([]);

  await muteTicket(as(customer), { ticketId: id, muted: false });
  await answer(id);
  expect(await tell()).toHaveLength(1);
});

test('customers can have mail of what they are usually not written about', async () => {
  await chooseNotification(as(customer), { kind: 'TAKEN', channel: 'EMAIL', chosen: true });
  const { id: ticketId } = await aTicket(db, { customerId: customer.id });
  await assignTicket(as(agent), { ticketId, assigneeId: agent.id });

  expect((await tell()).map(({ recipient }) => recipient)).toEqual([customer.email]);
});
