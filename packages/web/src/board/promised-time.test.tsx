import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
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

test('why it stands so opens from the chip, can be closed, and gives the focus back to the chip', async () => {
  const server = aDesk({}, [aTicket(1, { slaTimers: [aTimer] })]);
  server.answers.query = { ...server.answers.query, node: null };
  await openBoard(server);
  const chip = within(card(1).closest('article') ?? document.body).getByRole('button', {
    name: /12 min left/,
  });
  expect(chip.getAttribute('aria-haspopup')).toBe('dialog');
  expect(chip.getAttribute('aria-expanded')).toBe('false');

  for (const leave of ['Close', 'Escape']) {
    await act(async () => {
      chip.focus();
      chip.click();
    });
    const why = await screen.findByRole('dialog', { name: 'Promised times of #1' });
    expect(chip.getAttribute('aria-expanded')).toBe('true');
    await waitFor(() => expect(why.contains(document.activeElement)).toBe(true));
    const close = within(why).getByRole('button', { name: 'Close' });
    await act(async () => {
      if (leave === 'Close') close.click();
      else fireEvent.keyDown(document.activeElement ?? why, { key: 'Escape' });
    });

    await waitFor(() => expect(document.activeElement).toBe(chip));
    expect(screen.queryByRole('dialog', { name: 'Promised times of #1' })).toBeNull();
    expect(chip.getAttribute('aria-expanded')).toBe('false');
  }
});

test('opened by its key it gives the focus back to the card', async () => {
  const server = aDesk({}, [aTicket(1, { slaTimers: [aTimer] })]);
  server.answers.query = { ...server.answers.query, node: null };
  await openBoard(server);
  await act(async () => card(1).focus());

  await act(async () => void fireEvent.keyDown(card(1), { key: 'w' }));
  const why = await screen.findByRole('dialog', { name: 'Promised times of #1' });
  await waitFor(() => expect(why.contains(document.activeElement)).toBe(true));
  await act(async () => void fireEvent.keyDown(document.activeElement ?? why, { key: 'Escape' }));

  await waitFor(() => expect(document.activeElement).toBe(card(1)));
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
