import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from '../../test/At.tsx';
import { connection, type Fields, fakeServer, refusal } from '../../test/fake-server.ts';
import { dismissToast, toasts } from '../ui/toasts.ts';
import { BoardPage } from './BoardPage.tsx';
import { boardStatuses } from './board-columns.ts';

const james = {
  __typename: 'Person',
  id: 'per_james',
  name: 'James Osei',
  role: 'AGENT',
  teams: [],
};
const kim = { __typename: 'Person', id: 'per_kim', name: 'Kim John', role: 'LEAD', teams: [] };

const aTicket = (number: number, fields: Fields = {}): Fields => ({
  __typename: 'Ticket',
  id: `tkt_${number}`,
  number,
  version: 1,
  subject: `Charged twice, case ${number}`,
  status: 'NEW',
  priority: 'NORMAL',
  channel: 'WHATSAPP',
  lineSince: `2026-11-22T09:${String(number % 60).padStart(2, '0')}:00.000Z`,
  openedAt: '2026-11-22T09:00:00.000Z',
  updatedAt: '2026-11-22T09:00:00.000Z',
  resolvedAt: null,
  acknowledgedAt: null,
  unread: false,
  customer: { id: 'per_sarah', name: 'Sarah Mitchell' },
  organisation: { id: 'org_brightline', name: 'Brightline' },
  category: { id: 'cat_billing', name: 'Billing' },
  assignee: null,
  team: { id: 'tem_1', name: 'Level 1 support', level: 1, members: [] },
  queue: { id: 'que_billing', name: 'Billing' },
  history: connection([]),
  lastCursor: null,
  allowedStatuses: [],
  viewerActions: [],
  handOffCount: 0,
  reopenCount: 0,
  ...fields,
});

const aBoard = (...tickets: Fields[]) => ({
  columns: boardStatuses.map((status) => {
    const here = tickets.filter((ticket) => ticket.status === status);
    return { status, count: here.length, tickets: connection(here) };
  }),
});

const noChange = { tickets: [], removedTicketIds: [], columns: [] };
const counts = boardStatuses.map((status) => ({ status, count: 1 }));

function aDesk(mutation: Fields = {}, tickets = [aTicket(1), aTicket(2, { priority: 'URGENT' })]) {
  const board = { ...aBoard(...tickets), ...noChange };
  return fakeServer({
    query: {
      viewer: james,
      guestTicket: null,
      board: { ...board, columns: aBoard(...tickets).columns },
      queues: [],
      teams: [],
      categories: [],
    },
    mutation,
  });
}

const openBoard = (server: ReturnType<typeof fakeServer>, path = '/board') =>
  open({ path, route: '/board', server, children: <BoardPage /> });

const column = (name: RegExp) => screen.getByRole('region', { name });
const notice = () => screen.getByRole('region', { name: 'Notices' }).textContent;
const card = (number: number) => screen.getByRole('link', { name: new RegExp(`^#${number} `) });
const cardsIn = (name: RegExp) =>
  within(column(name))
    .queryAllByRole('link')
    .map((link) => link.getAttribute('aria-label')?.split(' ')[0]);

// Notices outlive the page that they speak of.
afterEach(() => {
  for (const { id } of toasts.read()) dismissToast(id);
});

/** The size that happy-dom does not compute, so that the virtual lists show something. */
beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 800 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 130 });
});

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

test('carrying a new ticket to In progress claims it, and the card is there once', async () => {
  const taken = aTicket(1, { status: 'IN_PROGRESS', version: 2, assignee: james });
  const server = aDesk({ claimTicket: taken });
  await openBoard(server);

  await act(async () => {
    for (const key of [' ', 'ArrowRight', ' ']) fireEvent.keyDown(card(1), { key });
  });

  expect(server.sent.find(({ name }) => name === 'ClaimTicket')?.variables).toEqual({
    input: { ticketId: 'tkt_1', expectedVersion: 1 },
  });
  expect(cardsIn(/^In progress, 1 ticket/)).toEqual(['#1']);
  expect(document.querySelectorAll('[data-id="tkt_1"]')).toHaveLength(1);
  expect(document.activeElement).toBe(card(1));
  await waitFor(() => expect(notice()).toContain('You took ticket 1'));
});

test.each([
  ['the notice', () => screen.getByRole('button', { name: /^Undo/ }).click()],
  ['Ctrl and Z', () => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })],
])('a claim is taken back by %s, and the ticket waits in line again', async (_, takeBack) => {
  const claimTicket = aTicket(1, { status: 'IN_PROGRESS', version: 2, assignee: james });
  const assignTicket = aTicket(1, { status: 'IN_PROGRESS', version: 3 });
  const server = aDesk({ claimTicket, assignTicket });
  await openBoard(server);
  card(1).focus();
  await act(async () => void fireEvent.keyDown(card(1), { key: 'i' }));
  await waitFor(() => expect(notice()).toContain('You took ticket 1'));

  await act(async () => void takeBack());

  expect(server.sent.find(({ name }) => name === 'AssignTicket')?.variables).toEqual({
    input: { ticketId: 'tkt_1', assigneeId: null, expectedVersion: 2 },
  });
  await waitFor(() => expect(notice()).toContain('#1 waits in line again'));
  expect(card(1).getAttribute('aria-label')).toContain('Unassigned');
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
