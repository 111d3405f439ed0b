import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aTicket, guestOf } from '../../test/factories.ts';
import { newEventsOf, present, refusal } from '../../test/ledger.ts';
import { confirmResolution } from './confirm-resolution.ts';
import { rateTicket } from './rate-ticket.ts';
import { reopenTicket } from './reopen-ticket.ts';

const { db, as, clock, query, close } = await desk();
const james = await anAgent(db);
const sarah = await aCustomer(db);
const resolved = () =>
  aTicket(db, { customerId: sarah.id, assigneeId: james.id, status: 'RESOLVED' });
afterAll(close);

test('“yes, it works” closes the ticket', async () => {
  const ticket = await resolved();

  await confirmResolution(as(sarah), { ticketId: ticket.id, solved: true });

  expect(await present(db, ticket)).toMatchObject({ status: 'CLOSED', closedAt: clock.now() });
  expect(await newEventsOf(db, ticket)).toEqual([{ kind: 'ticket.confirmed', solved: true }]);
});

test('“no” brings it back to the same agent', async () => {
  const ticket = await resolved();

  await confirmResolution(as(guestOf(ticket)), {
    ticketId: ticket.id,
    solved: false,
    comment: 'Still $299.',
  });

  expect(await present(db, ticket)).toMatchObject({
    status: 'IN_PROGRESS',
    assigneeId: james.id,
    reopenCount: 1,
  });
});

test('confirming twice, as a mail’s link may be followed, closes once', async () => {
  const ticket = await resolved();

  await confirmResolution(as(sarah), { ticketId: ticket.id, solved: true });
  await confirmResolution(as(sarah), { ticketId: ticket.id, solved: true });

  expect(await newEventsOf(db, ticket)).toHaveLength(1);
});

test('words that come after the ticket was closed are not swallowed', async () => {
  const ticket = await resolved();
  await confirmResolution(as(sarah), { ticketId: ticket.id, solved: true });

  const late = confirmResolution(as(sarah), {
    ticketId: ticket.id,
    solved: true,
    comment: 'It broke again.',
  });

  await expect(late).rejects.toMatchObject(refusal('FORBIDDEN', { reason: 'NOT_RESOLVED' }));
});

test('an agent cannot confirm for the customer', async () => {
  const ticket = await resolved();

  const confirmation = confirmResolution(as(james), { ticketId: ticket.id, solved: true });

  await expect(confirmation).rejects.toMatchObject(refusal('FORBIDDEN'));
});

test('reopening keeps the number and says why', async () => {
  const ticket = await resolved();

  await reopenTicket(as(sarah), { ticketId: ticket.id, reason: 'It is back.' });

  expect(await newEventsOf(db, ticket)).toMatchObject([
    { kind: 'ticket.reopened', reason: 'It is back.' },
  ]);
});

test('a rating is kept once per resolution and can be changed for a week', async () => {
  const ticket = await resolved();
  await rateTicket(as(sarah), { ticketId: ticket.id, score: 2, comment: 'Slow.' });
  clock.advance({ days: 6 });

  await rateTicket(as(sarah), { ticketId: ticket.id, score: 4 });

  const ratings = await db`select score, comment from rating where ticket_id = ${ticket.id}`;
  expect([...ratings]).toEqual([{ score: 4, comment: null }]);
  clock.advance({ days: 2 });
  const late = rateTicket(as(sarah), { ticketId: ticket.id, score: 1 });
  await expect(late).rejects.toMatchObject(refusal('CONFLICT', { reason: 'RATING_FINAL' }));
});

test('of fifty ratings at once one row is left', async () => {
  const ticket = await resolved();

  await Promise.all(
    Array.from({ length: 50 }, (_, turn) =>
      rateTicket(as(sarah), { ticketId: ticket.id, score: 1 + (turn % 5) }),
    ),
  );

  const ratings = await db`select from rating where ticket_id = ${ticket.id}`;
  expect(ratings).toHaveLength(1);
});

test.each([0, 6, 2.5])('a score of %s is refused', async (score) => {
  const ticket = await resolved();

  const rating = rateTicket(as(sarah), { ticketId: ticket.id, score });

  await expect(rating).rejects.toMatchObject(refusal('INVALID', { field: 'score' }));
});

test('an open ticket is neither confirmed nor rated', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });

  await expect(
    confirmResolution(as(sarah), { ticketId: ticket.id, solved: true }),
  ).rejects.toMatchObject(refusal('FORBIDDEN', { reason: 'NOT_RESOLVED' }));
  await expect(rateTicket(as(sarah), { ticketId: ticket.id, score: 5 })).rejects.toMatchObject(
    refusal('FORBIDDEN'),
  );
});

test('who says too late that it is not solved is told what to do', async () => {
  const ticket = await aTicket(db, {
    customerId: sarah.id,
    assigneeId: james.id,
    status: 'CLOSED',
  });

  const word = confirmResolution(as(sarah), { ticketId: ticket.id, solved: false });

  await expect(word).rejects.toThrow('Reopen it if it is not solved.');
});

test('a rating shows both scores, who is rated, and how long it can be changed', async () => {
  const { id } = await resolved();
  await rateTicket(as(sarah), { ticketId: id, score: 4, agentScore: 5 });

  const { data } = await query(
    `query ($id: ID!) { ticket(id: $id) {
      satisfaction { score agentScore agent { name } changeableUntil } } }`,
    { id },
    { as: sarah },
  );

  const inAWeek = new Date(clock.now().getTime() + 7 * 86_400_000);
  expect(data?.ticket).toEqual({
    satisfaction: {
      score: 4,
      agentScore: 5,
      agent: { name: 'James Osei' },
      changeableUntil: inAWeek.toISOString(),
    },
  });
});
