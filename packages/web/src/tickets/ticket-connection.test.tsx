import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aTicket } from '../../test/a-ticket.ts';
import { openTicket } from '../../test/an-open-ticket.tsx';
import { liveStatus } from '../platform/live-status.ts';

test('when the connection drops the page says so, and catches up once it is back', async () => {
  const server = await openTicket(aTicket());
  const asked = () => server.sent.filter(({ name }) => name === 'TicketPage').length;
  await act(async () => liveStatus.connected());
  expect(screen.getByText(/^Live · checked/)).toBeDefined();

  await act(async () => liveStatus.lost());
  expect(screen.getByText(/^Reconnecting, last checked/)).toBeDefined();
  const before = asked();
  await act(async () => liveStatus.connected());

  expect(screen.getByText(/^Live · checked/)).toBeDefined();
  expect(asked()).toBe(before + 1);
});

test('that the desk cannot be reached is said only until it is back; the message stays', async () => {
  const server = await openTicket(aTicket());
  const field = await screen.findByLabelText('Your message');
  await act(async () => liveStatus.connected());
  fireEvent.change(field, { target: { value: 'Hello?' } });
  server.cut();
  await act(async () => liveStatus.lost());
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Send' })));
  expect(screen.getByText(/The desk cannot be reached just now/)).toBeDefined();

  server.mend();
  await act(async () => liveStatus.connected());

  expect(screen.queryByText(/cannot be reached/)).toBeNull();
  expect(field).toHaveProperty('value', 'Hello?');
});

test('what was shown stays while the desk cannot be reached, and is caught up on return', async () => {
  liveStatus.connected();
  const server = await openTicket(aTicket());
  await screen.findByText('3rd');
  const subject = screen.getByRole('heading', { level: 1 }).textContent;

  server.cut();
  liveStatus.lost();
  await act(async () => liveStatus.connected());
  await waitFor(() =>
    expect(server.sent.filter(({ name }) => name === 'TicketPage')).toHaveLength(2),
  );

  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(subject);
  server.mend();
});
