import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aTicket } from '../../test/factories.ts';
import { newEventsOf } from '../../test/ledger.ts';
import { change } from './change.ts';
import { record } from './ledger.ts';

const { db, as, live, query, statements, close } = await desk();
const [james, sarah] = [await anAgent(db), await aCustomer(db)];
afterAll(close);

const told: string[] = [];
live.watch('board', (ticketId) => told.push(ticketId));
beforeEach(() => {
  told.length = 0;
});

test('what nothing waits for is written in its order, before the commit', async () => {
  const ticket = await aTicket(db);
  statements.length = 0;

  await change(as(james), async ({ tx, last }) => {
    last(sql`update ticket set subject = 'first' where id = ${ticket.id}`);
    last(sql`update ticket set subject = subject || ' second' where id = ${ticket.id}`);
    await tx`select 'decided'`;
  });

  const [row] = await db`select subject from ticket where id = ${ticket.id}`;
  expect(row).toEqual({ subject: 'first second' });
  expect(statements.map((statement) => statement.split(' ')[0])).toEqual([
    'begin',
    'select',
    'update',
    'update',
    'commit',
    'select',
  ]);
});

test('if one of the last statements fails nothing of the change stays, and nobody is told', async () => {
  const ticket = await aTicket(db);

  const failing = change(as(james), async (change) => {
    record(change, ticket.id, { kind: 'ticket.rated', score: 5, comment: null });
    change.last(sql`select 1 / 0 from ticket`);
  });

  await expect(failing).rejects.toThrow('division by zero');
  expect(await newEventsOf(db, ticket)).toEqual([]);
  expect(told).toEqual([]);
  expect(await db`select 1 as here`).toEqual([{ here: 1 }]);
});

test('an answer that cannot be read leaves nothing of the change', async () => {
  const ticket = await aTicket(db, { assigneeId: james.id });
  const alias = 'a'.repeat(64);

  const { errors } = await query(
    `mutation ($id: ID!) { addInternalNote(input: { ticketId: $id, body: "Look." }) { ${alias}: id } }`,
    { id: ticket.id },
    { as: james },
  );

  expect(errors?.[0]?.extensions.code).toBe('INVALID');
  expect(await newEventsOf(db, ticket)).toEqual([]);
  expect(told).toEqual([]);
});

test('the answer shows what the change wrote', async () => {
  const ticket = await aTicket(db, { customerId: sarah.id, assigneeId: james.id });

  const { data } = await query<{ addInternalNote: { messages: { nodes: { body: string }[] } } }>(
    `mutation ($id: ID!) { addInternalNote(input: { ticketId: $id, body: "Look." }) {
       messages(last: 1) { nodes { body } } } }`,
    { id: ticket.id },
    { as: james },
  );

  expect(data?.addInternalNote.messages.nodes).toEqual([{ body: 'Look.' }]);
});
