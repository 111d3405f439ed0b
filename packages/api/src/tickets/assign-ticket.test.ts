import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aLead, anAgent, aQueue, aTeam, aTicket } from '../../test/factories.ts';
import { newEventsOf, present, refusal } from '../../test/ledger.ts';
import { assignTicket } from './assign-ticket.ts';
import { lockTicket } from './ticket.store.ts';

const { db, as, close } = await desk();
const [james, tim] = [await anAgent(db), await anAgent(db, { name: 'Tim Samuel' })];
const secondLine = await aTeam(db, { name: 'Second line', level: 2 });
const secondQueue = await aQueue(db, { name: 'Second line', teamId: secondLine.id });
afterAll(close);

test('assigning records who has it now and who had it before', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });

  await assignTicket(as(james), { ticketId: ticket.id, assigneeId: tim.id });

  expect(await newEventsOf(db, ticket)).toEqual([
    { kind: 'ticket.assigned', assigneeId: tim.id, previousAssigneeId: james.id },
  ]);
});

test('assigning a new ticket puts it into progress', async () => {
  const ticket = await aTicket(db);

  await assignTicket(as(await aLead(db)), { ticketId: ticket.id, assigneeId: tim.id });

  expect(await present(db, ticket)).toMatchObject({ status: 'IN_PROGRESS', assigneeId: tim.id });
});

test('a ticket given back waits again at its old place', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });

  await assignTicket(as(james), { ticketId: ticket.id, assigneeId: null });

  const { assigneeId, status, lineSince } = await present(db, ticket);
  expect({ assigneeId, status, lineSince }).toEqual({
    assigneeId: null,
    status: 'IN_PROGRESS',
    lineSince: ticket.lineSince,
  });
});

test('a ticket given to another team waits in its queue, and whoever gave it goes on seeing it', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });

  await assignTicket(as(james), { ticketId: ticket.id, teamId: secondLine.id });

  expect(await present(db, ticket)).toMatchObject({
    teamId: secondLine.id,
    queueId: secondQueue.id,
    assigneeId: null,
  });
  expect(await db.begin((tx) => lockTicket(tx, james, ticket.id))).toHaveProperty('id', ticket.id);
  expect(await db.begin((tx) => lockTicket(tx, tim, ticket.id))).toBeUndefined();
});

test('whoever gives away a ticket of a team that they do not serve keeps seeing it', async () => {
  const outsider = await anAgent(db, { teamIds: [secondLine.id] });
  const ticket = await aTicket(db, { assigneeId: outsider.id });

  await assignTicket(as(outsider), { ticketId: ticket.id, assigneeId: null });

  expect(await db.begin((tx) => lockTicket(tx, outsider, ticket.id))).toHaveProperty(
    'assigneeId',
    null,
  );
});

test('only somebody who serves its team can have it', async () => {
  const ticket = await aTicket(db);
  const outsider = await anAgent(db, { teamIds: [secondLine.id] });

  const assignment = assignTicket(as(james), { ticketId: ticket.id, assigneeId: outsider.id });

  await expect(assignment).rejects.toMatchObject(refusal('INVALID', { reason: 'NOT_IN_TEAM' }));
  expect(await newEventsOf(db, ticket)).toEqual([]);
});

test('a suspended agent gets nothing', async () => {
  const ticket = await aTicket(db);
  const away = await anAgent(db, { suspendedAt: new Date() });

  const assignment = assignTicket(as(james), { ticketId: ticket.id, assigneeId: away.id });

  await expect(assignment).rejects.toMatchObject(refusal('INVALID', { field: 'assigneeId' }));
});
