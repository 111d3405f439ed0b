import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { aCategory, aCustomer, aLead, aPolicy } from '../../test/factories.ts';
import { openTicket } from '../conversations/open-ticket.ts';
import { accompany } from '../platform/change.ts';
import { keepTimers } from './keep-timers.ts';
import { tellDueSteps } from './tell-due-steps.ts';

accompany(keepTimers);
const at = await desk();
const { db, as, clock } = at;
afterAll(at.close);

await aPolicy(db, {
  targets: [
    { priority: 'NORMAL', metric: 'FIRST_RESPONSE', seconds: 3600, clock: 'AROUND_THE_CLOCK' },
  ],
});
await aCategory(db);
const [customer, lead] = [await aCustomer(db), await aLead(db)];

interface Column {
  status: string;
  overdueCount: number;
  tickets: { nodes: { id: string }[] };
}

async function newColumn(filter: string) {
  const { data } = await at.query<{ board: { columns: Column[] } }>(
    `{ board(filter: { ${filter} }) { columns { status overdueCount tickets { nodes { id } } } } }`,
    {},
    { as: lead },
  );
  const column = data?.board.columns.find(({ status }) => status === 'NEW');
  return { ids: column?.tickets.nodes.map(({ id }) => id), overdue: column?.overdueCount };
}

test('the board knows what is about to be late and what is, and is told when that changes', async () => {
  clock.set('2026-11-20T12:00:00Z');
  const { ticketId } = await openTicket(as(customer), { subject: 'Charged twice', body: 'Twice.' });
  const ticks = at.live.subscribe('board');
  await ticks.next();
  expect(await newColumn('breaching: true')).toEqual({ ids: [], overdue: 0 });
  expect(await newColumn('breaching: false')).toEqual({ ids: [ticketId], overdue: 0 });

  clock.advance({ minutes: 45 });
  await tellDueSteps(at);
  expect([...((await ticks.next()).value ?? [])]).toEqual([ticketId]);
  expect(await newColumn('breaching: true')).toEqual({ ids: [ticketId], overdue: 0 });
  expect(await newColumn('breaching: false')).toEqual({ ids: [], overdue: 0 });

  clock.advance({ minutes: 15 });
  await tellDueSteps(at);
  expect([...((await ticks.next()).value ?? [])]).toEqual([ticketId]);
  expect(await newColumn('')).toEqual({ ids: [ticketId], overdue: 1 });
});
