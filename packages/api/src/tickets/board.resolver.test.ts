import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCustomer, anAgent, aQueue, aTicket } from '../../test/factories.ts';

const { db, query, close } = await desk();
const james = await anAgent(db);
const sarah = await aCustomer(db);
afterAll(close);

test('the board has a column for each status but closed, with counts and cards in line order', async () => {
  const queue = await aQueue(db, { name: 'Board queue' });
  const normal = await aTicket(db, { queueId: queue.id });
  const urgent = await aTicket(db, { queueId: queue.id, priority: 'URGENT' });
  await aTicket(db, { queueId: queue.id, assigneeId: james.id, status: 'CLOSED' });

  const { data, errors } = await query<{
    board: { columns: { status: string; count: number; tickets: { nodes: { id: string }[] } }[] };
  }>(
    'query ($id: ID) { board(filter: { queueId: $id }) { columns { status count tickets { nodes { id } } } } }',
    { id: queue.id },
    { as: james },
  );

  expect(errors).toBeUndefined();
  const columns = data?.board.columns ?? [];
  expect(columns.map(({ status, count }) => [status, count])).toEqual([
    ['NEW', 2],
    ['IN_PROGRESS', 0],
    ['PENDING', 0],
    ['ON_HOLD', 0],
    ['RESOLVED', 0],
  ]);
  expect(columns[0]?.tickets.nodes.map(({ id }) => id)).toEqual([urgent.id, normal.id]);
});

test('one column of the board is read further and the others stay empty', async () => {
  const queue = await aQueue(db, { name: 'Long queue' });
  await aTicket(db, { queueId: queue.id });
  await aTicket(db, { queueId: queue.id, assigneeId: james.id, status: 'PENDING' });

  const { data } = await query<{ board: { columns: { status: string; count: number }[] } }>(
    'query ($id: ID) { board(filter: { queueId: $id, statuses: [PENDING] }) { columns { status count } } }',
    { id: queue.id },
    { as: james },
  );

  const filled = data?.board.columns.filter(({ count }) => count > 0);
  expect(filled).toEqual([{ status: 'PENDING', count: 1 }]);
});

test('customers have no board', async () => {
  const { errors } = await query('{ board { columns { status } } }', {}, { as: sarah });

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
