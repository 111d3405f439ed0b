import { afterAll, expect, test } from 'vitest';
import { addInternalNote } from '../src/conversations/add-internal-note.ts';
import { escalateTicket } from '../src/conversations/escalate-ticket.ts';
import { replyToTicket } from '../src/conversations/reply-to-ticket.ts';
import { suspendPerson } from '../src/identity/suspend-person.ts';
import { confirmResolution } from '../src/satisfaction/confirm-resolution.ts';
import { reopenTicket } from '../src/satisfaction/reopen-ticket.ts';
import { assignTicket } from '../src/tickets/assign-ticket.ts';
import { changeTicketPriority } from '../src/tickets/change-ticket-priority.ts';
import { claimNext } from '../src/tickets/claim-ticket.ts';
import { moveTicket } from '../src/tickets/move-ticket.ts';
import { requestEscalation } from '../src/tickets/request-escalation.ts';
import { desk } from '../test/desk.ts';
import { aCustomer, aLead, anAdmin, anAgent, aQueue, aTeam, aTicket } from '../test/factories.ts';
import { newEventsOf } from '../test/ledger.ts';
import { aFileOf } from './doing/do.ts';

const at = await desk();
afterAll(at.close);
const { db, as } = at;
const [james, tim, laura] = [await anAgent(db), await anAgent(db), await aLead(db)];
const sarah = await aCustomer(db);
const second = await aTeam(db, { name: 'Second line', level: 2 });
const escalations = await aQueue(db, { name: 'Escalations', teamId: second.id });

/** Does it so many times at once, and gives how often it was done and with which codes it was not. */
async function atOnce(times: number, act: (turn: number) => Promise<unknown>) {
  const tried = await Promise.allSettled(Array.from({ length: times }, (_, turn) => act(turn)));
  const codes = tried.flatMap((one) =>
    one.status === 'rejected' ? [one.reason.extensions?.code ?? String(one.reason)] : [],
  );
  return { done: times - codes.length, codes: [...new Set(codes)] };
}

const kindsOf = async (ticket: Awaited<ReturnType<typeof aTicket>>) =>
  (await newEventsOf(db, ticket)).map(({ kind }) => kind);

test('of thirty who ask for the next of ten tickets, ten get one each and twenty none', async () => {
  const queue = await aQueue(db, { name: 'Ten', teamId: james.teamIds[0] ?? '' });
  for (let count = 0; count < 10; count++) await aTicket(db, { queueId: queue.id });

  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, turn) =>
      claimNext(as(turn % 2 ? james : tim), { queueId: queue.id }),
    ),
  );

  const taken = answers.flatMap(({ ticketId }) => (ticketId === null ? [] : [ticketId]));
  expect(new Set(taken).size).toBe(10);
  expect(taken).toHaveLength(10);
});

test('a ticket that is moved is there for all who see it, at every moment', async () => {
  const admin = await anAdmin(db);
  const first = await aQueue(db, { name: 'First', teamId: james.teamIds[0] ?? '' });
  const ticket = await aTicket(db, { customerId: sarah.id, queueId: first.id });
  const { id: ticketId } = ticket;
  for (let round = 0; round < 15; round++) {
    const queueId = round % 2 ? first.id : escalations.id;

    const tried = await Promise.allSettled([
      moveTicket(as(laura), { ticketId, queueId }),
      addInternalNote(as(admin), { ticketId, body: 'Look.' }),
      changeTicketPriority(as(admin), { ticketId, priority: round % 2 ? 'HIGH' : 'LOW' }),
      replyToTicket(as(sarah), { ticketId, body: 'Still there?' }),
    ]);

    expect(tried.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
  }
});

test('whoever hands a ticket up may write a note at the same moment', async () => {
  for (let round = 0; round < 15; round++) {
    const { id: ticketId } = await aTicket(db, {
      assigneeId: james.id,
      teamId: james.teamIds[0] ?? '',
    });

    const tried = await Promise.allSettled([
      escalateTicket(as(james), { ticketId, note: 'Please look at it.' }),
      addInternalNote(as(james), { ticketId, body: 'The log is on the share.' }),
    ]);

    expect(tried.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  }
});

test('of twenty requests to escalate one is made', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });
  const input = { ticketId: ticket.id, reason: 'Nobody answers.' };

  expect(await atOnce(20, () => requestEscalation(as(sarah), input))).toEqual({
    done: 1,
    codes: ['FORBIDDEN'],
  });
  expect(await kindsOf(ticket)).toEqual(['ticket.escalation_requested']);
});

test('of a yes and a no said at once the first one counts', async () => {
  const given = { customerId: sarah.id, assigneeId: james.id, status: 'RESOLVED' } as const;
  const ticket = await aTicket(db, given);

  const { codes } = await atOnce(20, (turn) =>
    confirmResolution(as(sarah), { ticketId: ticket.id, solved: turn % 2 === 0 }),
  );

  const kinds = await kindsOf(ticket);
  expect(codes).toEqual(['FORBIDDEN']);
  expect([['ticket.confirmed'], ['ticket.confirmed', 'ticket.reopened']]).toContainEqual(kinds);
});

test('of twenty who reopen a ticket one does', async () => {
  const ticket = await aTicket(db, {
    customerId: sarah.id,
    assigneeId: james.id,
    status: 'RESOLVED',
  });
  const input = { ticketId: ticket.id, reason: 'It is back.' };

  expect((await atOnce(20, () => reopenTicket(as(sarah), input))).done).toBe(1);
  expect(await kindsOf(ticket)).toEqual(['ticket.reopened']);
});

test.each([
  [
    'escalate',
    (ticketId: string, expectedVersion: number) =>
      escalateTicket(as(james), { ticketId, note: 'It is the tax.', expectedVersion }),
  ],
  [
    'move',
    (ticketId: string, expectedVersion: number) =>
      moveTicket(as(james), { ticketId, queueId: escalations.id, expectedVersion }),
  ],
  [
    'give a priority to',
    (ticketId: string, expectedVersion: number) =>
      changeTicketPriority(as(james), { ticketId, priority: 'URGENT', expectedVersion }),
  ],
  [
    'assign',
    (ticketId: string, expectedVersion: number) =>
      assignTicket(as(james), { ticketId, assigneeId: laura.id, expectedVersion }),
  ],
])('of ten who %s the same version of a ticket one does', async (_, act) => {
  const ticket = await aTicket(db, { assigneeId: james.id });

  await atOnce(10, () => act(ticket.id, ticket.version));

  expect(await kindsOf(ticket)).toHaveLength(1);
});

test('of ten messages that want the same file one is sent', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id });
  const attachmentIds = [await aFileOf(at, sarah.id)];
  const reply = { ticketId: ticket.id, body: 'Here it is.', attachmentIds };

  expect(await atOnce(10, () => replyToTicket(as(sarah), reply))).toEqual({
    done: 1,
    codes: ['INVALID'],
  });
});

test('of administrators who suspend each other at once one is left', async () => {
  const [one, other] = [await anAdmin(db), await anAdmin(db)];

  await atOnce(2, (turn) =>
    suspendPerson(as(turn ? one : other), { personId: (turn ? other : one).id }),
  );

  const left = await db`
    select from person where id in (${one.id}, ${other.id}) and suspended_at is null`;
  expect(left).toHaveLength(1);
});

test('fifty messages at once each have their event, in one gapless sequence', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });

  await atOnce(50, (turn) =>
    replyToTicket(as(turn % 2 ? james : sarah), { ticketId: ticket.id, body: `Word ${turn}.` }),
  );

  const events = await db<{ sequence: number }[]>`
    select sequence from ledger where ticket_id = ${ticket.id} order by id`;
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, place) => place + 1));
  expect(await kindsOf(ticket)).toHaveLength(50);
});
