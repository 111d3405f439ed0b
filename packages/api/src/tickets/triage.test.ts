import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import {
  aCategory,
  aCustomer,
  aLead,
  anAgent,
  aQueue,
  aTeam,
  aTicket,
  aTimer,
} from '../../test/factories.ts';
import { newEventsOf, present, refusal } from '../../test/ledger.ts';
import { assignTicket } from './assign-ticket.ts';
import { changeTicketCategory } from './change-ticket-category.ts';
import { claimTicket } from './claim-ticket.ts';
import { markTicketTriaged } from './mark-ticket-triaged.ts';
import { moveTicket } from './move-ticket.ts';

const at = await desk();
const { db, as } = at;
afterAll(at.close);

const lead = await aLead(db);
const james = await anAgent(db);
const second = await aTeam(db, { name: 'Second line', level: 2 });
const secondQueue = await aQueue(db, { name: 'Second line', teamId: second.id });
const tim = await anAgent(db, { name: 'Tim Samuel', teamIds: [second.id] });

interface Page {
  tickets: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
}

const inOrder = 'orderBy: DUE_FIRST';
async function read(args: string, viewer = lead) {
  const { data, errors } = await at.query<Page>(
    `{ tickets(${args}) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
    {},
    { as: viewer },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.tickets;
}
const idsOf = async (args: string, viewer = lead) =>
  (await read(args, viewer)).nodes.map(({ id }) => id);
const untriaged = (viewer = lead) =>
  idsOf(`filter: { untriaged: true }, ${inOrder}, first: 100`, viewer);

const due = (minutes: number) => new Date(at.clock.now().getTime() + minutes * 60_000);

test('what is due soonest comes first, the overdue before, and what has no deadline last', async () => {
  const [never, later, overdue, soon] = [
    await aTicket(db),
    await aTicket(db),
    await aTicket(db),
    await aTicket(db),
  ];
  await aTimer(db, { ticketId: later.id, dueAt: due(90) });
  await aTimer(db, { ticketId: overdue.id, dueAt: due(-5) });
  await aTimer(db, { ticketId: soon.id, dueAt: due(60) });
  await aTimer(db, { ticketId: soon.id, metric: 'RESOLUTION', dueAt: due(10) });
  // A promise that is kept or stands still is due at no moment.
  await aTimer(db, { ticketId: never.id, state: 'FULFILLED', dueAt: due(-60) });
  await aTimer(db, { ticketId: never.id, metric: 'RESOLUTION', state: 'PAUSED', dueAt: null });

  const sorted = [overdue.id, soon.id, later.id, never.id];
  expect(await idsOf(`${inOrder}, first: 10`)).toEqual(sorted);
  expect(await idsOf(`${inOrder}, last: 10`)).toEqual(sorted);

  const walked: string[] = [];
  let after = '';
  do {
    const { nodes, pageInfo } = await read(`${inOrder}, first: 1${after}`);
    walked.push(...nodes.map(({ id }) => id));
    after = pageInfo.hasNextPage ? `, after: "${pageInfo.endCursor}"` : '';
  } while (after);
  expect(walked).toEqual(sorted);
});

test('a page goes on among those that have no deadline', async () => {
  const { id: customerId } = await aCustomer(db);
  const tickets = [await aTicket(db, { customerId }), await aTicket(db, { customerId })];
  const theirs = `filter: { customerId: "${customerId}" }, ${inOrder}`;

  const { pageInfo } = await read(`${theirs}, first: 1`);
  const sorted = tickets.map(({ id }) => id).sort();
  expect(await idsOf(`${theirs}, first: 5, after: "${pageInfo.endCursor}"`)).toEqual(
    sorted.slice(1),
  );
});

test('a new ticket is to be triaged until somebody has it, places it or says so', async () => {
  const aNew = async () => (await aTicket(db)).id;
  const [claimed, assigned, given] = [await aNew(), await aNew(), await aNew()];
  const [moved, done, stays] = [await aNew(), await aNew(), await aNew()];
  const all = [claimed, assigned, given, moved, done, stays];
  expect(await untriaged()).toEqual(expect.arrayContaining(all));

  await claimTicket(as(james), { ticketId: claimed });
  await assignTicket(as(lead), { ticketId: assigned, assigneeId: james.id });
  await assignTicket(as(lead), { ticketId: given, teamId: second.id });
  await moveTicket(as(lead), { ticketId: moved, queueId: secondQueue.id });
  await markTicketTriaged(as(lead), { ticketId: done, done: true });

  const left = await untriaged();
  expect(left).toContain(stays);
  for (const id of [claimed, assigned, given, moved, done]) expect(left).not.toContain(id);
});

test('agents triage what comes to their teams, and see nothing else', async () => {
  const [ours, theirs] = [await aTicket(db), await aTicket(db, { queueId: secondQueue.id })];

  expect(await untriaged(tim)).toEqual([theirs.id]);
  expect(await untriaged(james)).toContain(ours.id);
  expect(await untriaged(james)).not.toContain(theirs.id);
  await expect(markTicketTriaged(as(tim), { ticketId: ours.id, done: true })).rejects.toMatchObject(
    refusal('NOT_FOUND'),
  );
});

test('the mark is told to the desk alone, changes no version and can be taken back', async () => {
  const ticket = await aTicket(db);
  const mark = (done: boolean) => markTicketTriaged(as(james), { ticketId: ticket.id, done });

  await mark(true);
  await mark(true);
  expect(await newEventsOf(db, ticket)).toEqual([{ kind: 'ticket.triaged', done: true }]);
  expect(await present(db, ticket)).toMatchObject({
    triagedAt: at.clock.now(),
    version: ticket.version,
    updatedAt: ticket.updatedAt,
  });

  await mark(false);
  expect(await present(db, ticket)).toMatchObject({ triagedAt: null });
  expect(await untriaged()).toContain(ticket.id);

  await claimTicket(as(james), { ticketId: ticket.id });
  await expect(mark(true)).rejects.toMatchObject(refusal('CONFLICT', { reason: 'NOT_WAITING' }));
});

test('a category is changed with its event, and neither queue nor priority with it', async () => {
  const ticket = await aTicket(db);
  const sales = await aCategory(db, { name: 'Sales', queueId: secondQueue.id, priority: 'URGENT' });
  const change = (categoryId: string, expectedVersion = ticket.version) =>
    changeTicketCategory(as(james), { ticketId: ticket.id, categoryId, expectedVersion });

  await change(sales.id);
  await change(sales.id);
  expect(await newEventsOf(db, ticket)).toEqual([
    {
      kind: 'ticket.category_changed',
      fromCategoryId: ticket.categoryId,
      categoryId: sales.id,
    },
  ]);
  const { categoryId, queueId, priority } = await present(db, ticket);
  expect({ categoryId, queueId, priority }).toEqual({
    categoryId: sales.id,
    queueId: ticket.queueId,
    priority: ticket.priority,
  });

  await expect(change('cat_none', ticket.version + 1)).rejects.toMatchObject(
    refusal('INVALID', { field: 'categoryId' }),
  );
  const category = await aCategory(db);
  await expect(change(category.id)).rejects.toMatchObject(
    refusal('CONFLICT', { reason: 'STALE_VERSION' }),
  );
  const closed = await aTicket(db, { status: 'CLOSED', assigneeId: james.id });
  await expect(
    changeTicketCategory(as(james), { ticketId: closed.id, categoryId: sales.id }),
  ).rejects.toMatchObject(refusal('FORBIDDEN'));
});

interface Suggested {
  ticket: { suggestion: unknown; firstWords: string; triagedAt: string | null };
}
const suggested = async (id: string, viewer = lead) => {
  const asked = `{ ticket(id: "${id}") { suggestion { priority words } firstWords triagedAt } }`;
  return (await at.query<Suggested>(asked, {}, { as: viewer })).data?.ticket;
};

test('what sounds urgent is suggested with its words, to those who work at the desk', async () => {
  const customer = await aCustomer(db);
  const body = 'Our shop is down.\n\n   We lose orders.';
  const urgent = await aTicket(db, { customerId: customer.id, subject: 'Critical', body });
  const suggestion = { priority: 'URGENT', words: ['Critical', 'is down'] };

  expect(await suggested(urgent.id)).toEqual({
    suggestion,
    firstWords: 'Our shop is down. We lose orders.',
    triagedAt: null,
  });
  await markTicketTriaged(as(lead), { ticketId: urgent.id, done: true });
  expect(await suggested(urgent.id)).toMatchObject({
    suggestion,
    triagedAt: '2026-11-20T12:00:00+00:00',
  });
  expect(await suggested(urgent.id, customer)).toMatchObject({ suggestion: null, triagedAt: null });
  expect((await suggested((await aTicket(db)).id))?.suggestion).toBeNull();
  const set = await aTicket(db, { priority: 'URGENT', body });
  expect((await suggested(set.id))?.suggestion).toBeNull();
});
