import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aResolvedTicket, aTicket } from '../../test/a-ticket.ts';
import { openTicket } from '../../test/an-open-ticket.tsx';

const timer = {
  __typename: 'SlaTimer',
  id: 'sla_1',
  metric: 'FIRST_RESPONSE',
  state: 'RUNNING',
  startedAt: '2026-11-22T14:02:00.000Z',
  dueAt: '2026-11-22T14:32:00.000Z',
  breachedAt: null,
  fulfilledAt: null,
};

test('a waiting customer sees the promise below the place in line, and when it is broken', async () => {
  const server = await openTicket(aTicket({ slaTimers: [timer] }));
  const promise = await screen.findByText(/^First answer by .+ \(your time, .+\)$/);
  const position = await screen.findByText('3rd');
  const follows = position.compareDocumentPosition(promise) & Node.DOCUMENT_POSITION_FOLLOWING;
  expect(follows).toBeTruthy();

  const late = { ...timer, breachedAt: timer.dueAt };
  await act(async () => server.push({ ticket: aTicket({ slaTimers: [late] }) }));

  expect(
    screen.getByText(/and are late\. We are sorry\. Your place in line is kept\.$/),
  ).toBeDefined();
});

test('once it is solved, what was promised is over', async () => {
  await openTicket(aResolvedTicket({ slaTimers: [timer] }));

  expect(await screen.findByText('Did this solve your problem?')).toBeDefined();
  expect(screen.queryByText(/First answer by/)).toBeNull();
});
