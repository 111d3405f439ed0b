import { afterAll, beforeEach, expect, test } from 'vitest';
import { noon } from '../../test/clock.ts';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aTicket } from '../../test/factories.ts';
import { changeTicketStatus } from '../conversations/change-ticket-status.ts';
import { replyToTicket } from '../conversations/reply-to-ticket.ts';
import { accompany } from '../platform/change.ts';
import { assignTicket } from '../tickets/assign-ticket.ts';
import { requestEscalation } from '../tickets/request-escalation.ts';
import { answerSilence } from './answer-silence.ts';
import { keepSilence } from './keep-silence.ts';
import { rateTicket } from './rate-ticket.ts';

accompany(keepSilence);
const at = await desk();
const { db, as, clock } = at;
const [customer, agent] = [await aCustomer(db), await anAgent(db)];

afterAll(at.close);
beforeEach(async () => {
  clock.set(noon);
  await db`delete from silence`;
});

async function waiting(status: 'PENDING' | 'RESOLVED') {
  const { id: ticketId } = await aTicket(db, { customerId: customer.id, assigneeId: agent.id });
  await changeTicketStatus(as(agent), { ticketId, status, message: 'Which invoice is it?' });
  return ticketId;
}

/** What the desk did by itself, with the hours after noon, and where it left the ticket. */
async function story(ticketId: string) {
  const entries = await db<{ kind: string; at: Date; endsAt: string | null }[]>`
    select kind, happened_at as at, event->>'endsAt' as ends_at from ledger
    where ticket_id = ${ticketId} and actor_kind = 'SYSTEM' order by sequence`;
  const [ticket] = await db<{ status: string }[]>`select status from ticket where id = ${ticketId}`;
  const hours = (moment: Date | string) => (+new Date(moment) - +noon) / 3_600_000;
  return [
    ...entries.map(({ kind, at, endsAt }) =>
      [kind, hours(at), ...(endsAt === null ? [] : [hours(endsAt)])].join(' '),
    ),
    ticket?.status,
  ];
}

async function pass(hours: number) {
  for (let passed = 0; passed < hours; passed++) {
    clock.advance({ hours: 1 });
    await Promise.all([answerSilence(at), answerSilence(at)]);
  }
}

test('of whom nothing is heard after a solution is asked again after a day and closed after four', async () => {
  const ticketId = await waiting('RESOLVED');

  await pass(97);

  expect(await story(ticketId)).toEqual([
    'ticket.reminded 24 96',
    'ticket.status_changed 96',
    'CLOSED',
  ]);
});

test('who does not answer a question is reminded twice, and after a week it is taken for solved', async () => {
  const ticketId = await waiting('PENDING');

  await pass(169);

  expect(await story(ticketId)).toEqual([
    'ticket.reminded 24 168',
    'ticket.reminded 72 168',
    'ticket.status_changed 168',
    'RESOLVED',
  ]);
  const [message] = await db`
    select author_kind, author_id from message where ticket_id = ${ticketId} order by place desc limit 1`;
  expect(message).toEqual({ authorKind: 'SYSTEM', authorId: null });
  await pass(97);
  expect((await story(ticketId)).slice(3)).toEqual([
    'ticket.reminded 192 264',
    'ticket.status_changed 264',
    'CLOSED',
  ]);
});

test('a word of the customer ends the waiting', async () => {
  const ticketId = await waiting('PENDING');
  await pass(30);
  await replyToTicket(as(customer), { ticketId, body: 'The one of November.' });

  await pass(200);

  expect(await story(ticketId)).toEqual(['ticket.reminded 24 168', 'IN_PROGRESS']);
});

test('whoever was away over the reminder closes nothing that was not announced a day before', async () => {
  const ticketId = await waiting('RESOLVED');
  clock.advance({ days: 10 });

  await pass(24);
  expect(await story(ticketId)).toEqual(['ticket.reminded 241 265', 'RESOLVED']);
  await pass(1);
  expect(await story(ticketId)).toEqual([
    'ticket.reminded 241 265',
    'ticket.status_changed 265',
    'CLOSED',
  ]);
});

test('what nobody has is not taken for solved until somebody has it', async () => {
  const ticketId = await waiting('PENDING');
  await assignTicket(as(agent), { ticketId, assigneeId: null });
  await pass(200);
  expect(await story(ticketId)).toEqual([
    'ticket.reminded 24 168',
    'ticket.reminded 72 168',
    'PENDING',
  ]);

  await assignTicket(as(agent), { ticketId, assigneeId: agent.id });
  await pass(24);

  expect((await story(ticketId)).slice(2)).toEqual(['ticket.status_changed 216', 'RESOLVED']);
});

test.each<[string, (ticketId: string) => Promise<unknown>]>([
  ['another question', (ticketId) => replyToTicket(as(agent), { ticketId, body: 'And when?' })],
  [
    'the wish for a faster answer',
    (ticketId) => requestEscalation(as(customer), { ticketId, reason: 'It is urgent.' }),
  ],
])('with %s the waiting begins anew', async (_, speak) => {
  const ticketId = await waiting('PENDING');
  await pass(167);
  await speak(ticketId);

  await pass(30);

  expect((await story(ticketId)).slice(2)).toEqual(['ticket.reminded 191 335', 'PENDING']);
});

test.each<[string, (ticketId: string) => Promise<unknown>]>([
  ['thanks', (ticketId) => replyToTicket(as(customer), { ticketId, body: 'Thank you!' })],
  ['a rating', (ticketId) => rateTicket(as(customer), { ticketId, score: 1 })],
])('after %s nobody is told that nothing was heard', async (_, speak) => {
  const ticketId = await waiting('RESOLVED');
  await pass(23);
  await speak(ticketId);

  await pass(20);

  expect(await story(ticketId)).toEqual(['RESOLVED']);
});

test('nothing ends before the day that was announced, though less patience is asked for by now', async () => {
  const ticketId = await waiting('RESOLVED');
  await db`update silence set reminders_sent = 1, next_at = ${noon}`;

  await pass(95);
  expect(await story(ticketId)).toEqual(['RESOLVED']);
  await pass(1);

  expect(await story(ticketId)).toEqual(['ticket.status_changed 96', 'CLOSED']);
});
