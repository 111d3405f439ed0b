import { screen, within } from '@testing-library/react';
import { BoardPage } from '../src/board/BoardPage.tsx';
import { boardStatuses } from '../src/board/board-columns.ts';
import { open } from './At.tsx';
import { connection, type Fields, fakeServer } from './fake-server.ts';

export const james = {
  __typename: 'Person',
  id: 'per_james',
  name: 'James Osei',
  role: 'AGENT',
  teams: [],
};
export const kim = {
  __typename: 'Person',
  id: 'per_kim',
  name: 'Kim John',
  role: 'LEAD',
  teams: [],
};

export const aTicket = (number: number, fields: Fields = {}): Fields => ({
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
  slaTimers: [],
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
    return { status, count: here.length, overdueCount: 0, tickets: connection(here) };
  }),
});

const noChange = { tickets: [], removedTicketIds: [], columns: [] };
export const counts = boardStatuses.map((status) => ({ status, count: 1, overdueCount: 0 }));

export function aDesk(
  mutation: Fields = {},
  tickets = [aTicket(1), aTicket(2, { priority: 'URGENT' })],
) {
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

export const openBoard = (server: ReturnType<typeof fakeServer>, path = '/board') =>
  open({ path, route: '/board', server, children: <BoardPage /> });

const column = (name: RegExp) => screen.getByRole('region', { name });
export const notice = () => screen.getByRole('region', { name: 'Notices' }).textContent;
export const card = (number: number) =>
  screen.getByRole('link', { name: new RegExp(`^#${number} `) });
export const cardsIn = (name: RegExp) =>
  within(column(name))
    .queryAllByRole('link')
    .map((link) => link.getAttribute('aria-label')?.split(' ')[0]);

/** The size that happy-dom does not compute, so that the virtual lists show something. */
export function giveSizes() {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 800 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 130 });
}
