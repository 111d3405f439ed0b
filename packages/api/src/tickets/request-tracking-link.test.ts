import { afterAll, beforeEach, expect, test } from 'vitest';
import { noon } from '../../test/clock.ts';
import { desk } from '../../test/desk.ts';
import { aCaller, deskEvents } from '../../test/entrance.ts';
import { aGuest, aTicket } from '../../test/factories.ts';
import { refusal } from '../../test/ledger.ts';
import { stranger } from '../platform/viewer.ts';
import { requestTrackingLink } from './request-tracking-link.ts';

const here = await desk();
const { db, clock } = here;

beforeEach(async () => {
  clock.set(noon);
  await db`truncate rate_limit`;
  await db`delete from graphile_worker._private_jobs`;
});
afterAll(() => here.close());

interface Job {
  task: string;
  payload: unknown;
}

const jobs = () => db<Job[]>`
  select t.identifier as task, j.payload from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`;

const ask = (input: { number?: number | null; email: string }, address = '192.0.2.1') =>
  requestTrackingLink(aCaller(here, stranger, { address }).context, input);

const letterFor = (...ticketIds: string[]) => ({
  task: 'mail',
  payload: { kind: 'tracking_link', ticketIds },
});

test('number and address together bring a letter, however the address is written', async () => {
  const guest = await aGuest(db);
  const ticket = await aTicket(db, { customerId: guest.id });

  expect(await ask({ number: ticket.number, email: ` ${guest.email?.toUpperCase()} ` })).toBe(true);

  expect(await jobs()).toEqual([letterFor(ticket.id)]);
});

test('a guesser gets the same answer, and nobody a letter', async () => {
  const [guest, other] = [await aGuest(db), await aGuest(db)];
  const ticket = await aTicket(db, { customerId: guest.id });

  expect(await ask({ number: ticket.number, email: other.email ?? '' })).toBe(true);
  expect(await ask({ number: 999_999, email: guest.email ?? '' })).toBe(true);
  expect(await ask({ number: -1, email: 'nobody@example.com' })).toBe(true);
  expect(await ask({ email: 'nobody@example.com' })).toBe(true);

  expect(await jobs()).toEqual([letterFor(), letterFor(), letterFor(), letterFor()]);
});

test('right and wrong take the same statements', async () => {
  const guest = await aGuest(db);
  const ticket = await aTicket(db, { customerId: guest.id });
  const statementsOf = async (number: number) => {
    here.statements.length = 0;
    await ask({ number, email: guest.email ?? '' });
    return [...here.statements];
  };

  expect(await statementsOf(999_999)).toEqual(await statementsOf(ticket.number));
});

test('without a number the letter lists the open tickets of the address, newest first', async () => {
  const email = 'kim.john@example.com';
  const asGuest = async (status?: 'NEW' | 'CLOSED') => {
    const guest = await aGuest(db, { email });
    return aTicket(db, { customerId: guest.id, status });
  };
  const [first, second] = [await asGuest(), await asGuest()];
  await asGuest('CLOSED');

  await ask({ email });

  expect(await jobs()).toEqual([letterFor(second.id, first.id)]);
});

test('with its number a closed ticket is found too', async () => {
  const guest = await aGuest(db);
  const ticket = await aTicket(db, { customerId: guest.id, status: 'CLOSED' });

  await ask({ number: ticket.number, email: guest.email ?? '' });

  expect(await jobs()).toEqual([letterFor(ticket.id)]);
});

test('every request is told at the desk, with the ticket where there was one', async () => {
  const guest = await aGuest(db);
  const ticket = await aTicket(db, { customerId: guest.id });
  const before = (await deskEvents(db)).length;

  await ask({ number: ticket.number, email: guest.email ?? '' });
  await ask({ number: 999_999, email: guest.email ?? '' });

  expect((await deskEvents(db)).slice(before)).toEqual([
    { event: { kind: 'tracking_link.requested', ticketId: ticket.id }, actorId: null },
    { event: { kind: 'tracking_link.requested', ticketId: null }, actorId: null },
  ]);
});

test("nobody's mailbox is flooded: five letters an hour at most, whoever asks", async () => {
  let sent = 0;
  for (let minute = 0; minute < 60; minute++) {
    clock.advance({ minutes: 1 });
    const answer = await ask({ email: 'sarah@example.com' }, `192.0.2.${minute}`).catch(
      (error) => error,
    );
    if (answer === true) sent++;
    else
      expect(answer).toMatchObject(
        refusal('RATE_LIMITED', { retryAfterSeconds: expect.any(Number) }),
      );
  }

  expect(sent).toBeGreaterThanOrEqual(3);
  expect(sent).toBeLessThanOrEqual(5);
});

test('guessing numbers from one place soon stops', async () => {
  const answers = await Promise.allSettled(
    Array.from({ length: 100 }, (_, number) =>
      ask({ number, email: `guess${number}@example.com` }),
    ),
  );

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
});
