import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aQueue, aTeam, aTicket } from '../../test/factories.ts';
import { newEventsOf, present, refusal } from '../../test/ledger.ts';
import { claimNext, claimTicket } from './claim-ticket.ts';

const { db, as, clock, close } = await desk();
const [james, tim] = [await anAgent(db), await anAgent(db, { name: 'Tim Samuel' })];
afterAll(close);

test('claiming a waiting ticket puts it into progress and records who has it', async () => {
  const ticket = await aTicket(db);

  await claimTicket(as(james), { ticketId: ticket.id });

  expect(await present(db, ticket)).toMatchObject({
    status: 'IN_PROGRESS',
    assigneeId: james.id,
    claimedAt: clock.now(),
    acknowledgedAt: clock.now(),
    version: ticket.version + 1,
  });
  expect(await newEventsOf(db, ticket)).toEqual([{ kind: 'ticket.claimed', assigneeId: james.id }]);
});

test('of fifty who claim at once one gets it and the others are told by whom it was taken', async () => {
  const ticket = await aTicket(db);
  const agents = [james, tim];

  const tries = await Promise.allSettled(
    Array.from({ length: 50 }, (_, turn) =>
      claimTicket(as(agents[turn % 2] ?? james), { ticketId: ticket.id }),
    ),
  );

  const owner = (await present(db, ticket)).assigneeId;
  const refused = tries.filter((tried) => tried.status === 'rejected');
  expect(await newEventsOf(db, ticket)).toHaveLength(1);
  expect(refused).toHaveLength(25);
  for (const { reason } of refused) {
    expect(reason).toMatchObject(refusal('CONFLICT', { reason: 'ALREADY_CLAIMED' }));
    expect(reason.extensions.claimedBy.id).toBe(owner);
  }
});

test('claiming what one has already changes and records nothing', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });

  await claimTicket(as(james), { ticketId: ticket.id });

  expect(await newEventsOf(db, ticket)).toEqual([]);
});

test('a claim that rests on an older version is refused with the present ticket', async () => {
  const ticket = await aTicket(db, { version: 4 });

  const claim = claimTicket(as(james), { ticketId: ticket.id, expectedVersion: 3 });

  await expect(claim).rejects.toMatchObject(refusal('CONFLICT', { reason: 'STALE_VERSION' }));
  await expect(claim).rejects.toHaveProperty('extensions.ticket.version', 4);
});

test('a claim that rests on a version still to come is not said to be late', async () => {
  const ticket = await aTicket(db, { version: 4 });

  const claim = claimTicket(as(james), { ticketId: ticket.id, expectedVersion: 99 });

  await expect(claim).rejects.toThrow('has not had version 99 yet');
});

test('an agent of another team is told that the ticket does not exist', async () => {
  const ticket = await aTicket(db);
  const outsider = await anAgent(db, { teamIds: [(await aTeam(db, { name: 'Others' })).id] });

  const claim = claimTicket(as(outsider), { ticketId: ticket.id });

  await expect(claim).rejects.toMatchObject(refusal('NOT_FOUND'));
});

test('a customer cannot claim their own ticket', async () => {
  const sarah = await aCustomer(db);
  const ticket = await aTicket(db, { customerId: sarah.id });

  const claim = claimTicket(as(sarah), { ticketId: ticket.id });

  await expect(claim).rejects.toMatchObject(refusal('FORBIDDEN'));
});

test('claiming next takes the urgent one first, then whoever has waited longest', async () => {
  const queueId = (await aQueue(db, { name: 'Line' })).id;
  const early = await aTicket(db, { queueId });
  const late = await aTicket(db, { queueId });
  const urgent = await aTicket(db, { queueId, priority: 'URGENT' });

  const taken = [];
  for (let turn = 0; turn < 4; turn++) taken.push(await claimNext(as(james), { queueId }));

  const order = taken.map(({ ticketId }) => ticketId);
  expect(order).toEqual([urgent.id, early.id, late.id, null]);
});

test('two who claim next at once get different tickets', async () => {
  const queueId = (await aQueue(db, { name: 'Busy line' })).id;
  await aTicket(db, { queueId });
  await aTicket(db, { queueId });

  const [first, second] = await Promise.all([
    claimNext(as(james), { queueId }),
    claimNext(as(tim), { queueId }),
  ]);

  expect(first.ticketId).not.toBeNull();
  expect(second.ticketId).not.toBeNull();
  expect(first.ticketId).not.toBe(second.ticketId);
});
