import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../../test/At.tsx';
import { aMessage, aTicket, james, sarah } from '../../test/a-ticket.ts';
import { connection, type Fields, fakeServer } from '../../test/fake-server.ts';
import { MyTicketsPage } from './MyTicketsPage.tsx';

async function openList(tickets: Fields[], { path = '/tickets', viewer = sarah } = {}) {
  const query = { viewer, guestTicket: null, tickets: connection(tickets) };
  const server = fakeServer({ query });
  await open({ path, route: '/tickets', server, children: <MyTicketsPage /> });
  return server;
}

const asked = ({ sent }: ReturnType<typeof fakeServer>) =>
  sent.filter(({ name }) => name === 'MyTickets').at(-1)?.variables;

test('the customer sees in words where each ticket stands and what was said last', async () => {
  const lastMessage = aMessage({ body: 'Could you send the invoice?' });
  await openList([aTicket({ status: 'PENDING', lastMessage })]);

  const row = await screen.findByRole('link', { name: /Charged \$299 instead of \$199/ });
  expect(row.textContent).toContain('Waiting for you');
  expect(row.textContent).toContain('James Osei: Could you send the invoice?');
  expect(row.textContent).toContain('#1234');
});

test('a ticket with something new says so', async () => {
  await openList([aTicket({ unread: true })]);

  expect((await screen.findByRole('link', { name: /Charged/ })).textContent).toContain('New');
});

test('open tickets are shown first, solved ones on request', async () => {
  const server = await openList([aTicket()]);
  expect(asked(server)).toMatchObject({ filter: { open: true } });

  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Solved' })));

  expect(asked(server)).toMatchObject({ filter: { open: false } });
  expect(screen.getByRole('button', { name: 'Solved' }).getAttribute('aria-pressed')).toBe('true');
});

test('words are searched a moment after the last key', async () => {
  const server = await openList([aTicket()]);

  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'refund' } });

  await waitFor(() => expect(asked(server)).toMatchObject({ filter: { search: 'refund' } }));
});

test('typing # offers the three latest tickets', async () => {
  const tickets = [1, 2, 3, 4].map((n) =>
    aTicket({ id: `tkt_${n}`, number: 1230 + n, subject: `Question ${n}` }),
  );
  await openList(tickets);

  await act(
    async () => void fireEvent.change(screen.getByRole('searchbox'), { target: { value: '#' } }),
  );

  await screen.findByRole('heading', { name: 'Your latest tickets' });
  expect(screen.getAllByRole('link', { name: /^#123\d\s*Question \d$/ })).toHaveLength(3);
});

test('a list without tickets says why and what to do', async () => {
  await openList([], { path: '/tickets?show=all' });

  expect(await screen.findByRole('heading', { name: 'No tickets yet' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'New ticket' }).getAttribute('href')).toBe('/new');
});

test.each([
  ['/tickets', 'Nothing is open'],
  ['/tickets?show=solved', 'Nothing is solved yet'],
])('at %s a new account without any ticket is offered its first', async (path, title) => {
  await openList([], { path });

  expect(await screen.findByRole('heading', { name: title })).toBeDefined();
  expect(screen.getByRole('link', { name: 'New ticket' }).getAttribute('href')).toBe('/new');
  expect(screen.queryByRole('link', { name: 'Show all tickets' })).toBeNull();
});

test('whoever has only solved tickets is led to them', async () => {
  const tickets = ({ filter }: { filter: { open: boolean | null } }) =>
    connection(filter.open ? [] : [aTicket({ status: 'CLOSED' })]);
  const server = fakeServer({ query: { viewer: sarah, guestTicket: null, tickets } });
  await open({ path: '/tickets', route: '/tickets', server, children: <MyTicketsPage /> });

  expect(await screen.findByRole('heading', { name: 'Nothing is open' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Show all tickets' })).toBeDefined();
});

test('a search without a hit can be cleared', async () => {
  await openList([], { path: '/tickets?q=zebra&show=solved' });

  const clear = await screen.findByRole('link', { name: 'Clear the search' });
  expect(clear.getAttribute('href')).toBe('/tickets?show=solved');
});

test('a ticket that changes elsewhere changes in the list', async () => {
  const server = await openList([aTicket()]);
  await screen.findByText('In queue');

  const taken = aTicket({ status: 'IN_PROGRESS', assignee: james });
  const event = { id: 'evt_1', kind: 'ticket.claimed', ticket: taken };
  await act(async () => server.push({ events: event }));

  expect(await screen.findByText('In progress')).toBeDefined();
});

test('a ticket that was handed on waits in line again, and the list says so', async () => {
  await openList([aTicket({ status: 'IN_PROGRESS', assignee: null })]);

  expect(await screen.findByText('In queue')).toBeDefined();
  expect(screen.queryByText('In progress')).toBeNull();
});

test('a ticket opened in another tab joins the list', async () => {
  const server = await openList([]);
  await screen.findByRole('heading', { name: 'Nothing is open' });
  const ticket = aTicket();
  server.answers.query = { ...server.answers.query, tickets: connection([ticket]) };

  await act(async () => server.push({ events: { id: 'evt_1', kind: 'ticket.opened', ticket } }));

  expect(await screen.findByRole('link', { name: /Charged/ })).toBeDefined();
});

test('those who answer tickets see here only what they asked for themselves', async () => {
  const server = await openList([], { viewer: { ...sarah, id: 'per_james', role: 'AGENT' } });

  expect(asked(server)).toMatchObject({ filter: { customerId: 'per_james' } });
});

test('whoever is not signed in is asked to, and comes back here', async () => {
  const server = fakeServer({ query: { viewer: null, guestTicket: null } });
  await open({ path: '/tickets', server, children: <MyTicketsPage /> });

  const link = await screen.findByRole('link', { name: 'Sign in' });
  expect(link.getAttribute('href')).toBe('/sign-in?next=%2Ftickets');
});
