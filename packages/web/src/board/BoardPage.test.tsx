import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  aDesk,
  aTicket,
  card,
  cardsIn,
  counts,
  giveSizes,
  kim,
  notice,
  openBoard,
} from '../../test/a-worked-board.tsx';
import { connection, refusal } from '../../test/fake-server.ts';
import { forgetNotices } from '../../test/forget-notices.ts';

beforeEach(giveSizes);

afterEach(forgetNotices);

test('an agent sees the tickets of each status in the order they are served', async () => {
  await openBoard(
    aDesk({}, [aTicket(1), aTicket(2, { priority: 'URGENT' }), aTicket(3, { status: 'PENDING' })]),
  );

  expect(cardsIn(/^New, 2 tickets/)).toEqual(['#2', '#1']);
  expect(cardsIn(/^Waiting for customer, 1 ticket/)).toEqual(['#3']);
  expect(card(2).getAttribute('aria-label')).toBe(
    '#2 Charged twice, case 2, Urgent, Sarah Mitchell, Brightline, WhatsApp, Unassigned',
  );
});

test('a refused move puts the card back and says why', async () => {
  const claimTicket = () => {
    throw refusal('FORBIDDEN', 'This ticket belongs to another team.');
  };
  await openBoard(aDesk({ claimTicket }));

  await act(async () => {
    for (const key of [' ', 'ArrowRight', ' ']) fireEvent.keyDown(card(1), { key });
  });

  expect(cardsIn(/^New, 2 tickets/)).toEqual(['#2', '#1']);
  await waitFor(() =>
    expect(notice()).toContain('#1 was not changed. This ticket belongs to another team.'),
  );
});

test('who was later is told who was faster, and may do it anyway', async () => {
  const moved = aTicket(1, {
    status: 'RESOLVED',
    version: 5,
    history: connection([{ __typename: 'Event', id: 'evt_1', actor: kim }]),
  });
  const changeTicketStatus = () => {
    throw refusal('CONFLICT', 'Somebody was faster.', { reason: 'STALE' });
  };
  const server = aDesk({ changeTicketStatus }, [aTicket(1, { status: 'IN_PROGRESS' })]);
  Object.assign(server.answers.query ?? {}, { ticket: moved });
  await openBoard(server);

  await act(async () => {
    for (const key of [' ', 'ArrowRight', ' ']) fireEvent.keyDown(card(1), { key });
  });

  await waitFor(() => expect(notice()).toContain('Kim John has just moved #1 to Resolved.'));
  expect(screen.getByRole('button', { name: 'Do it anyway' })).toBeTruthy();
  expect(cardsIn(/^Resolved, 1 ticket/)).toEqual(['#1']);
});

test('what somebody else moves changes its column and says who it was', async () => {
  const server = aDesk();
  await openBoard(server);
  const history = connection([{ __typename: 'Event', id: 'evt_1', actor: kim }]);
  const tickets = [aTicket(1, { status: 'PENDING', version: 2, history })];

  await act(async () => server.push({ board: { tickets, removedTicketIds: [], columns: counts } }));

  await waitFor(() => expect(cardsIn(/^Waiting for customer/)).toEqual(['#1']));
  expect(screen.getByText('Kim moved this here just now')).toBeTruthy();
});

test('nothing is resolved without the words that the customer reads', async () => {
  const done = aTicket(1, { status: 'RESOLVED', version: 2 });
  const server = aDesk({ changeTicketStatus: done }, [aTicket(1, { status: 'IN_PROGRESS' })]);
  await openBoard(server);
  card(1).focus();
  await act(async () => void fireEvent.keyDown(card(1), { key: 'e' }));

  const dialog = screen.getByRole('dialog', { name: 'Resolve #1' });
  const resolve = within(dialog).getByRole('button', { name: /^Resolve and tell Sarah/ });
  await act(async () => resolve.click());
  expect(within(dialog).getByText(/Write what solved it/)).toBeTruthy();
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Refunded.' } });
  await act(async () => resolve.click());

  expect(server.sent.at(-1)?.variables).toMatchObject({
    input: { status: 'RESOLVED', message: 'Refunded.', expectedVersion: 1 },
  });
  expect(cardsIn(/^Resolved, 1 ticket/)).toEqual(['#1']);
});

test('a move can be taken back by Z', async () => {
  let version = 1;
  const changeTicketStatus = ({ input }: { input: { status: string } }) =>
    aTicket(1, { status: input.status, version: ++version });
  const server = aDesk({ changeTicketStatus }, [aTicket(1, { status: 'IN_PROGRESS' })]);
  await openBoard(server);
  await act(async () => {
    for (const key of [' ', 'ArrowRight', ' ']) fireEvent.keyDown(card(1), { key });
  });
  expect(cardsIn(/^Waiting for customer, 1/)).toEqual(['#1']);

  await act(async () => void fireEvent.keyDown(document.body, { key: 'z' }));

  expect(cardsIn(/^In progress, 1/)).toEqual(['#1']);
});

test('arrow keys walk through the cards, and the letter M opens the menu to move one', async () => {
  await openBoard(aDesk());
  card(2).focus();
  await act(async () => void fireEvent.keyDown(card(2), { key: 'ArrowDown' }));
  expect(document.activeElement).toBe(card(1));

  await act(async () => void fireEvent.keyDown(card(1), { key: 'm' }));

  const menu = await screen.findByRole('menu');
  expect(within(menu).getByRole('menuitem', { name: 'In progress' })).toBeTruthy();
  expect(within(menu).queryByRole('menuitem', { name: 'On hold' })).toBeNull();
});

test('J begins at the card that one left, and goes on from there', async () => {
  await openBoard(aDesk());
  const j = () => act(async () => void fireEvent.keyDown(document.body, { key: 'j' }));
  await j();
  expect(document.activeElement).toBe(card(2));
  card(2).blur();

  await j();
  expect(document.activeElement).toBe(card(2));
  await j();
  expect(document.activeElement).toBe(card(1));
});

test('letters that are typed into the search do nothing else', async () => {
  const server = aDesk();
  await openBoard(server);
  card(1).focus();
  const search = screen.getByRole('searchbox');
  const asked = server.sent.length;

  fireEvent.keyDown(search, { key: 'i' });

  expect(server.sent).toHaveLength(asked);
});

test('the filter of the address is what the board asks for', async () => {
  const server = aDesk();
  await openBoard(server, '/board?mine=1&priority=urgent&q=vat');

  expect(server.sent.find(({ name }) => name === 'BoardPage')?.variables).toMatchObject({
    filter: { mine: true, priorities: ['URGENT'], search: 'vat' },
  });
});

test('one press shows only what is about to be late, and another one everything again', async () => {
  const server = aDesk();
  await openBoard(server);
  const toggle = () => screen.getByRole('button', { name: 'Breaching soon' });
  const asked = () => server.sent.findLast(({ name }) => name === 'BoardPage')?.variables;

  await act(async () => toggle().click());
  expect(toggle().getAttribute('aria-pressed')).toBe('true');
  expect(asked()).toMatchObject({ filter: { breaching: true } });
  await act(async () => toggle().click());

  expect(toggle().getAttribute('aria-pressed')).toBe('false');
});

test('a view without tickets says so and offers to clear it', async () => {
  const server = aDesk({}, []);
  await openBoard(server, '/board?q=nothing');

  expect(screen.getByRole('heading', { name: 'No ticket matches this view' })).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Clear filters' })).toHaveLength(2);
});

test('through fifty moves in any order a card is never there twice', async () => {
  let version = 1;
  const changeTicketStatus = ({ input }: { input: { status: string } }) =>
    aTicket(1, { status: input.status, version: ++version });
  const server = aDesk({ changeTicketStatus }, [aTicket(1, { status: 'IN_PROGRESS' })]);
  await openBoard(server);

  const there = ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'];
  for (let move = 0; move < 50; move += 1) {
    const link = document.querySelector('[data-id="tkt_1"] a') ?? document.body;
    await act(async () => {
      for (const key of [' ', there[move % 4], ' ']) fireEvent.keyDown(link, { key });
    });
    expect(document.querySelectorAll('[data-id="tkt_1"]')).toHaveLength(1);
  }
  expect(server.sent.filter(({ name }) => name === 'ChangeTicketStatus')).toHaveLength(50);
}, 30_000);

test('who closes a filter is back at its button', async () => {
  await openBoard(aDesk());
  const filter = () => screen.getByRole('button', { name: /^Priority/ });
  await act(async () => filter().click());
  const menu = await screen.findByRole('menu');

  await act(async () => void fireEvent.keyDown(menu, { key: 'Escape' }));

  await waitFor(() => expect(document.activeElement).toBe(filter()));
});
