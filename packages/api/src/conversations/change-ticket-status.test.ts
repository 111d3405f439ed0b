import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aTeam, aTicket } from '../../test/factories.ts';
import { newEventsOf, present, refusal } from '../../test/ledger.ts';
import { addInternalNote } from './add-internal-note.ts';
import { changeTicketStatus } from './change-ticket-status.ts';
import { escalateTicket } from './escalate-ticket.ts';

const { db, as, clock, close } = await desk();
const james = await anAgent(db);
const sarah = await aCustomer(db);
afterAll(close);

test('resolving tells the customer how, and makes the resolver its owner', async () => {
  const ticket = await aTicket(db);

  await changeTicketStatus(as(james), {
    ticketId: ticket.id,
    status: 'RESOLVED',
    message: 'You have $100 back.',
  });

  expect(await present(db, ticket)).toMatchObject({
    status: 'RESOLVED',
    assigneeId: james.id,
    resolvedAt: clock.now(),
    firstRepliedAt: clock.now(),
  });
  expect(await newEventsOf(db, ticket)).toMatchObject([
    { kind: 'ticket.status_changed', from: 'NEW', to: 'RESOLVED', messageId: expect.any(String) },
  ]);
});

test('a resolution without a message is refused and changes nothing', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });

  const change = changeTicketStatus(as(james), {
    ticketId: ticket.id,
    status: 'RESOLVED',
    message: ' ',
  });

  await expect(change).rejects.toMatchObject(refusal('INVALID', { reason: 'MESSAGE_REQUIRED' }));
  expect((await present(db, ticket)).status).toBe('IN_PROGRESS');
});

test('an agent closes nothing by hand', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id, status: 'RESOLVED' });

  const change = changeTicketStatus(as(james), { ticketId: ticket.id, status: 'CLOSED' });

  await expect(change).rejects.toMatchObject(refusal('CONFLICT', { reason: 'ILLEGAL_TRANSITION' }));
});

test('a customer moves no ticket from status to status', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });

  const change = changeTicketStatus(as(sarah), { ticketId: ticket.id, status: 'ON_HOLD' });

  await expect(change).rejects.toMatchObject(refusal('FORBIDDEN'));
});

test('moving a waiting ticket into progress is claiming it', async () => {
  const ticket = await aTicket(db);

  await changeTicketStatus(as(james), { ticketId: ticket.id, status: 'IN_PROGRESS' });

  expect(await newEventsOf(db, ticket)).toEqual([{ kind: 'ticket.claimed', assigneeId: james.id }]);
});

test('whoever claims a ticket by moving it may answer it with the same words', async () => {
  const ticket = await aTicket(db);

  const move = { ticketId: ticket.id, status: 'IN_PROGRESS', message: 'I am on it.' } as const;
  await changeTicketStatus(as(james), move);

  expect(await newEventsOf(db, ticket)).toMatchObject([
    { kind: 'ticket.claimed' },
    { kind: 'message.replied', byCustomer: false },
  ]);
  expect(await present(db, ticket)).toMatchObject({ firstRepliedAt: clock.now() });
  const [message] = await db`
    select body from message where ticket_id = ${ticket.id} order by place desc limit 1`;
  expect(message).toEqual({ body: 'I am on it.' });
});

test('of two who resolve at once with words of their own the later is told', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });
  const resolve = (message: string) =>
    changeTicketStatus(as(james), {
      ticketId: ticket.id,
      status: 'RESOLVED',
      message,
      expectedVersion: ticket.version,
    });

  const tried = await Promise.allSettled([
    resolve('You have $100 back.'),
    resolve('It works now.'),
  ]);

  const refused = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject(refusal('CONFLICT'));
});

test('words for a state that a ticket has already are not swallowed', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id, status: 'PENDING' });
  const move = { ticketId: ticket.id, status: 'PENDING' } as const;

  await changeTicketStatus(as(james), move);
  const worded = changeTicketStatus(as(james), { ...move, message: 'And one more thing.' });

  await expect(worded).rejects.toMatchObject(
    refusal('CONFLICT', { reason: 'ILLEGAL_TRANSITION', field: 'message' }),
  );
  expect(await newEventsOf(db, ticket)).toEqual([]);
});

test('a change that rests on an older version is refused with who changed it', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id, version: 7 });

  const change = changeTicketStatus(as(james), {
    ticketId: ticket.id,
    status: 'ON_HOLD',
    expectedVersion: 6,
  });

  await expect(change).rejects.toMatchObject(refusal('CONFLICT', { reason: 'STALE_VERSION' }));
  await expect(change).rejects.toHaveProperty('extensions.changedBy', james.name);
});

test('a note leaves no trace in what a customer can read of the ticket', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });

  await addInternalNote(as(james), { ticketId: ticket.id, body: 'Ask accounting.' });

  const { version, updatedAt } = await present(db, ticket);
  expect({ version, updatedAt }).toEqual({ version: ticket.version, updatedAt: ticket.updatedAt });
});

test('a customer writes no note', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });

  const note = addInternalNote(as(sarah), { ticketId: ticket.id, body: 'Hm.' });

  await expect(note).rejects.toMatchObject(refusal('FORBIDDEN'));
});

test('a hand-off brings the ticket to the next level’s line, at its old place, with a note', async () => {
  const second = await aTeam(db, { name: 'Second line', level: 2 });
  const [queue] = await db<{ id: string }[]>`
    insert into queue (name, team_id) values ('Second line', ${second.id}) returning id`;
  const ticket = await aTicket(db, { assigneeId: james.id });

  await escalateTicket(as(james), { ticketId: ticket.id, note: 'Needs the database.' });

  expect(await present(db, ticket)).toMatchObject({
    teamId: second.id,
    queueId: queue?.id,
    assigneeId: null,
    status: 'IN_PROGRESS',
    lineSince: ticket.lineSince,
    handOffCount: 1,
  });
  expect(await newEventsOf(db, ticket)).toMatchObject([
    { kind: 'ticket.escalated', teamId: second.id },
  ]);
});

test('a hand-off needs a note', async () => {
  await aTeam(db, { name: 'Second line', level: 2 });
  const ticket = await aTicket(db, { assigneeId: james.id });

  const escalation = escalateTicket(as(james), { ticketId: ticket.id, note: ' ' });

  await expect(escalation).rejects.toMatchObject(refusal('INVALID', { field: 'note' }));
});
