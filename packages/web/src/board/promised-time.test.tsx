import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { aDesk, aTicket, card, counts, giveSizes, openBoard } from '../../test/a-worked-board.tsx';

beforeEach(giveSizes);

const aTimer = {
  __typename: 'SlaTimer',
  id: 'sla_1',
  metric: 'FIRST_RESPONSE',
  state: 'RUNNING',
  dueAt: new Date(Date.now() + 12.5 * 60_000).toISOString(),
  warnsAt: new Date(Date.now() - 60_000).toISOString(),
  breachedAt: null,
};

function chipOf(number: number) {
  const face = card(number).closest('article');
  if (face === null) throw new Error('There is no such card.');
  return within(face).getByLabelText(/Waiting/);
}

test('a card says how much of the promised time is left, and for whom nothing is promised its age', async () => {
  await openBoard(aDesk({}, [aTicket(1, { slaTimers: [aTimer] }), aTicket(2)]));

  expect(chipOf(1).textContent).toBe('12 min left');
  expect(chipOf(1).title).toMatch(/^First answer: 12 min left, soon due\. Waiting \d+/);
  expect(chipOf(2).title).toMatch(/^Waiting \d+/);
});

test('what happens to a promise changes its card at once', async () => {
  const server = aDesk({}, [aTicket(1, { slaTimers: [aTimer] })]);
  await openBoard(server);
  const tickets = [aTicket(1, { version: 2, slaTimers: [{ ...aTimer, state: 'PAUSED' }] })];

  await act(async () => server.push({ board: { tickets, removedTicketIds: [], columns: counts } }));

  expect(chipOf(1).textContent).toBe('Paused');
  expect(screen.queryByText('12 min left')).toBeNull();
});

test('a column says of how many something promised is overdue', async () => {
  const server = aDesk();
  await openBoard(server);
  expect(screen.queryByRole('img', { name: /overdue/ })).toBeNull();

  const columns = counts.map((column) => ({
    ...column,
    overdueCount: column.status === 'NEW' ? 2 : 0,
  }));
  await act(async () =>
    server.push({ board: { tickets: [aTicket(1)], removedTicketIds: [], columns } }),
  );

  expect(await screen.findByRole('img', { name: '2 are overdue' })).toBeDefined();
});
