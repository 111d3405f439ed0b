import { afterAll, expect, test } from 'vitest';
import { desk } from '../../test/desk.ts';
import { anAgent, aQueue, aTeam, aTicket } from '../../test/factories.ts';
import { estimateFor } from './wait-rates.ts';

const open = await desk();
const { db, clock } = open;
afterAll(open.close);

let count = 0;

/** A queue whose agent has taken a ticket every ten minutes this morning, with others waiting. */
async function aBusyQueue({ claims = 12 } = {}) {
  const team = await aTeam(db, { name: `Team ${++count}` });
  const queue = await aQueue(db, { name: `Queue ${count}`, teamId: team.id });
  const james = await anAgent(db, { teamIds: [team.id], seenAt: open.now() });
  const begin = open.now().getTime() - (claims + 1) * 600_000;
  for (let n = 1; n <= claims; n++) {
    const claimedAt = new Date(begin + n * 600_000);
    const columns = { claimedAt, acknowledgedAt: claimedAt, lineSince: new Date(begin) };
    await aTicket(db, { queueId: queue.id, assigneeId: james.id, ...columns });
  }
  await aTicket(db, { queueId: queue.id, lineSince: new Date(begin) });
  return { queue, james };
}

const later = () => clock.advance({ seconds: 10 });

test('the wait follows from how often tickets were taken', async () => {
  const { queue } = await aBusyQueue();

  const next = await estimateFor(open, queue.id, 1);
  const tenth = await estimateFor(open, queue.id, 10);

  // One in ten minutes: the tenth waits 100 minutes, give or take.
  expect(next.range?.highSeconds).toBeLessThan(3600);
  expect(tenth.range?.lowSeconds).toBeGreaterThan(2400);
  expect(tenth.range?.lowSeconds).toBeLessThan(6000);
  expect(tenth.range?.highSeconds).toBeGreaterThan(6000);
});

test('below five samples there is no figure', async () => {
  const { queue } = await aBusyQueue({ claims: 4 });

  expect(await estimateFor(open, queue.id, 1)).toEqual({ range: null, reason: 'FEW_SAMPLES' });
});

test.each<[string, (id: string) => PromiseLike<unknown>]>([
  ['is not available', (id) => db`update person set available = false where id = ${id}`],
  ['is suspended', (id) => db`update person set suspended_at = now() where id = ${id}`],
  [
    'has not been seen for ten minutes',
    (id) => db`update person set seen_at = seen_at - interval '11 minutes' where id = ${id}`,
  ],
])('an agent who %s serves nobody', async (_, act) => {
  const { queue, james } = await aBusyQueue();
  expect((await estimateFor(open, queue.id, 1)).range).not.toBeNull();

  await act(james.id);
  later();

  expect(await estimateFor(open, queue.id, 1)).toEqual({ range: null, reason: 'NO_AGENTS' });
});

test('two agents halve the wait', async () => {
  const { queue } = await aBusyQueue();
  const alone = (await estimateFor(open, queue.id, 10)).range;
  await anAgent(db, { teamIds: [queue.teamId], seenAt: open.now() });
  later();

  const together = (await estimateFor(open, queue.id, 10)).range;

  const ratio = (alone?.highSeconds ?? 0) / (together?.highSeconds ?? 1);
  expect(ratio).toBeGreaterThan(1.8);
  expect(ratio).toBeLessThan(2.2);
});

test('a thousand who ask within seconds cost one statement', async () => {
  const { queue } = await aBusyQueue();
  open.statements.length = 0;

  await Promise.all(Array.from({ length: 1000 }, (_, n) => estimateFor(open, queue.id, n + 1)));

  expect(open.statements).toHaveLength(1);
});
