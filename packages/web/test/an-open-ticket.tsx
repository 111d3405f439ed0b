import { screen } from '@testing-library/react';
import { TicketPage } from '../src/tickets/TicketPage.tsx';
import { open } from './At.tsx';
import { aDesk, sarah } from './a-ticket.ts';
import { type Fields, fakeServer } from './fake-server.ts';

/** The page of a ticket as its customer sees it. */
export async function openTicket(ticket: Fields, mutation: Fields = {}) {
  const query = { viewer: sarah, desk: aDesk, ticket, queuePosition: ticket.queuePosition };
  const server = fakeServer({ query, mutation });
  await open({
    path: '/tickets/1234',
    route: '/tickets/:number',
    server,
    children: <TicketPage />,
  });
  await screen.findByRole('heading', { level: 1 });
  return server;
}
