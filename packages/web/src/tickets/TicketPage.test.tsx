import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { open } from '../../test/At.tsx';
import { aDesk, aMessage, aPlace, aTicket, james, sarah } from '../../test/a-ticket.ts';
import { openTicket } from '../../test/an-open-ticket.tsx';
import { connection, fakeServer, refusal } from '../../test/fake-server.ts';
import { liveStatus } from '../platform/live-status.ts';
import { TicketPage } from './TicketPage.tsx';

test('a waiting customer sees the place in line and a range for the wait', async () => {
  await openTicket(aTicket());

  expect(await screen.findByText('3rd')).toBeDefined();
  expect(screen.getByText('12–18')).toBeDefined();
  expect(screen.getByText(/2 people are ahead of you/)).toBeDefined();
});

test('a customer watches the queue get shorter, and is told why', async () => {
  const server = await openTicket(aTicket());
  await screen.findByText('3rd');

  await act(async () =>
    server.push({
      queuePosition: aPlace({ position: 1, change: 'TAKEN', asOf: '2026-11-22T14:05:00.000Z' }),
    }),
  );

  expect(screen.getByText('1st')).toBeDefined();
  expect(screen.getByText(/Somebody ahead of you is being helped now\./)).toBeDefined();
  expect(screen.getByText(/nobody is ahead of you/)).toBeDefined();
});

test('the customer of a ticket that was handed on keeps seeing their place in line', async () => {
  await openTicket(aTicket({ status: 'IN_PROGRESS', assignee: null }));

  expect(await screen.findByText('3rd')).toBeDefined();
  expect(screen.queryByText('In progress')).toBeNull();
  expect(within(screen.getByRole('article')).getAllByText('In queue')).toHaveLength(2);
});

test('no wait is shown when the desk cannot say it honestly, but the reason is', async () => {
  const queuePosition = aPlace({ estimatedWait: null, noEstimateReason: 'NO_AGENTS' });
  await openTicket(aTicket({ queuePosition }));

  expect(await screen.findByText('3rd')).toBeDefined();
  expect(screen.getByText(/Nobody of this team is on duty/)).toBeDefined();
  expect(screen.queryByText(/min wait/)).toBeNull();
});

test('whose times the page tells is said with the promise and beside the facts', async () => {
  await openTicket(aTicket());

  expect(await screen.findByText(/reply by about [\d:]+( [AP]M)?, your time\./)).toBeDefined();
  const zone = await screen.findByText(/^All times on this page are your time \(.+\)\.$/);
  expect(zone).toBeDefined();
});

test('the range stands left to right also in right-to-left pages', async () => {
  await openTicket(aTicket());

  expect((await screen.findByText('12–18')).closest('bdi')?.getAttribute('dir')).toBe('ltr');
});

test('the customer sees who took the ticket without reloading', async () => {
  const server = await openTicket(aTicket());
  const taken = aTicket({ status: 'IN_PROGRESS', assignee: james, queuePosition: null });

  await act(async () => server.push({ ticket: taken }));

  expect(await screen.findByText('James Osei has your ticket')).toBeDefined();
  expect(screen.queryByText('in line')).toBeNull();
});

test('of the five steps the present one is marked', async () => {
  await openTicket(aTicket({ status: 'PENDING', assignee: james, queuePosition: null }));

  const steps = within(screen.getByRole('list', { name: 'Progress' })).getAllByRole('listitem');
  const present = steps.filter((step) => step.getAttribute('aria-current') === 'step');
  expect(steps).toHaveLength(5);
  expect(present.map((step) => step.textContent)).toEqual(['Agent workingWaiting for you']);
  // By its shape, too: some devices leave no colours to tell it by.
  const dotted = steps.filter((step) => step.querySelector('[data-now]'));
  expect(dotted).toEqual(present);
});

test('an answer appears in the conversation and is announced', async () => {
  const server = await openTicket(aTicket());
  const messages = connection([aMessage({ body: 'We refunded the difference.' })]);

  await act(async () => server.push({ ticket: aTicket({ messages }) }));

  expect(await screen.findByText('We refunded the difference.')).toBeDefined();
  expect(document.querySelector('[aria-live="polite"]')?.textContent).toContain('James Osei wrote');
});

test('what is sent here is shown; what comes from elsewhere leaves the reader in place', async () => {
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView');
  const first = aMessage();
  const server = await openTicket(aTicket({ messages: connection([first]) }));
  const field = await screen.findByLabelText('Your message');
  const onTheirPhone = aMessage({ mine: true, body: 'It works on my phone.' });
  const others = [first, aMessage({ body: 'Please look again.' }), onTheirPhone];
  await act(async () => server.push({ ticket: aTicket({ messages: connection(others) }) }));
  expect(await screen.findByText('It works on my phone.')).toBeDefined();
  expect(shown).not.toHaveBeenCalled();

  const messages = connection([...others, aMessage({ mine: true, body: 'It works.' })]);
  server.answers.mutation = { replyToTicket: aTicket({ messages }) };
  fireEvent.change(field, { target: { value: 'It works.' } });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Send' })));

  expect(await screen.findByText('It works.')).toBeDefined();
  expect(shown).toHaveBeenCalledOnce();
  shown.mockRestore();
});

test('what the customer writes is sent once, and the draft is gone afterwards', async () => {
  const server = await openTicket(aTicket(), { replyToTicket: aTicket() });
  const field = await screen.findByLabelText('Your message');
  fireEvent.change(field, { target: { value: 'The invoice number is 0917.' } });
  expect(localStorage.getItem('hlm-desk.draft.per_sarah.reply.tkt_1')).toContain('0917');

  await act(async () => fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true }));

  const replies = server.sent.filter(({ name }) => name === 'ReplyAsCustomer');
  expect(replies.map(({ variables }) => variables)).toEqual([
    { input: { ticketId: 'tkt_1', body: 'The invoice number is 0917.', attachmentIds: [] } },
  ]);
  expect(field).toHaveProperty('value', '');
  expect(localStorage.getItem('hlm-desk.draft.per_sarah.reply.tkt_1')).toBeNull();
});

test('what one person has begun to write the next one on this browser does not see', async () => {
  const server = await openTicket(aTicket());
  fireEvent.change(await screen.findByLabelText('Your message'), {
    target: { value: 'My card number is' },
  });
  cleanup();

  server.answers.query = { ...server.answers.query, viewer: { ...sarah, id: 'per_john' } };
  await open({
    path: '/tickets/1234',
    route: '/tickets/:number',
    server,
    children: <TicketPage />,
  });

  expect(await screen.findByLabelText('Your message')).toHaveProperty('value', '');
});

test('a message that was refused stays in the field, with the reason', async () => {
  const replyToTicket = () => {
    throw refusal('RATE_LIMITED', 'Wait a minute before you write again.');
  };
  await openTicket(aTicket(), { replyToTicket });
  const field = await screen.findByLabelText('Your message');
  fireEvent.change(field, { target: { value: 'Hello?' } });

  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Send' })));

  expect(screen.getByText('Wait a minute before you write again.')).toBeDefined();
  expect(field).toHaveProperty('value', 'Hello?');
});

test('words that sound urgent bring an offer to ask for a faster answer', async () => {
  await openTicket(aTicket());
  const field = await screen.findByLabelText('Your message');

  fireEvent.change(field, { target: { value: 'Our website is down!' } });

  expect(screen.getByText(/Is it urgent\?/)).toBeDefined();
});

test('asking for a faster answer needs a reason, and can be taken back', async () => {
  const escalationRequest = { reason: 'Shop down', requestedAt: '2026-11-22T14:10:00.000Z' };
  const asked = aTicket({ escalationRequest, viewerActions: ['REPLY'] });
  const cancel = vi.fn(() => aTicket());
  await openTicket(aTicket(), { requestEscalation: asked, cancelEscalationRequest: cancel });
  await act(
    async () =>
      void fireEvent.click(screen.getByRole('button', { name: 'Ask for a faster answer' })),
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Ask now' }));
  expect(screen.getByText('Please say why, so that the lead can decide.')).toBeDefined();

  fireEvent.change(screen.getByLabelText('Why can it not wait?'), {
    target: { value: 'Shop down' },
  });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Ask now' })));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  await act(async () => void fireEvent.click(undo));

  await waitFor(() => expect(cancel).toHaveBeenCalledOnce());
});

test('after sending by the button the next message can be written at once', async () => {
  await openTicket(aTicket(), { replyToTicket: aTicket() });
  const field = await screen.findByLabelText('Your message');
  fireEvent.change(field, { target: { value: 'The invoice number is 0917.' } });
  const button = screen.getByRole('button', { name: 'Send' });
  button.focus();

  await act(async () => void fireEvent.click(button));

  expect(field).toHaveProperty('value', '');
  expect(document.activeElement).toBe(field);
});

test('a dialog begins in its field, and leaving it leads back to its button', async () => {
  await openTicket(aTicket());
  const opener = screen.getByRole('button', { name: 'Ask for a faster answer' });
  opener.focus();
  await act(async () => void fireEvent.click(opener));
  const reason = await screen.findByLabelText('Why can it not wait?');
  expect(document.activeElement).toBe(reason);

  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Cancel' })));

  expect(screen.queryByLabelText('Why can it not wait?')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test('a ticket that is not there, or not for this person, reads the same', async () => {
  const server = fakeServer({ query: { viewer: sarah, desk: aDesk, ticket: null } });
  await open({ path: '/tickets/9', route: '/tickets/:number', server, children: <TicketPage /> });

  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeDefined();
});

test('whose session has ended meanwhile is asked to sign in, not told that there is nothing', async () => {
  const server = await openTicket(aTicket());
  await act(async () => liveStatus.connected());
  server.answers.query = { desk: aDesk, viewer: null, guestTicket: null, ticket: null };

  await act(async () => liveStatus.lost());
  await act(async () => liveStatus.connected());

  expect(await screen.findByRole('heading', { name: 'Please sign in first' })).toBeDefined();
});

test('a guest of one ticket learns nothing of another', async () => {
  const query = { viewer: null, guestTicket: { id: 'tkt_1', number: 1234 }, ticket: null };
  const server = fakeServer({ query: { desk: aDesk, ...query } });
  await open({ path: '/tickets/9', route: '/tickets/:number', server, children: <TicketPage /> });

  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeDefined();
});

test('what the customer sees is marked as read', async () => {
  const server = await openTicket(aTicket({ unread: true, lastCursor: 'c7' }), {
    markTicketRead: aTicket(),
  });

  const sent = server.sent.find(({ name }) => name === 'MarkTicketRead');
  expect(sent?.variables).toEqual({ input: { ticketId: 'tkt_1', cursor: 'c7' } });
});
