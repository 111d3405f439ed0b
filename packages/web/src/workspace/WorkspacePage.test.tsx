import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  aDesk,
  aMessage,
  aTicket,
  experts,
  giveSizes,
  inputOf,
  james,
  openTicket,
  press,
} from '../../test/a-worked-ticket.tsx';
import { connection, refusal } from '../../test/fake-server.ts';

beforeEach(giveSizes);

test('an agent sees who asks, what was said and what happened', async () => {
  await openTicket(aDesk());

  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('#1234 Charged $299');
  expect(screen.getByText('I was charged twice.')).toBeTruthy();
  expect(screen.getByText('sarah@example.com')).toBeTruthy();
  expect(screen.getAllByText(/James Osei took the ticket/).length).toBeGreaterThan(0);
  expect(screen.getByText('To Sarah Mitchell')).toBeTruthy();
});

test('what happened is shown however many messages came after it', async () => {
  const anEvent = (place: number, kind: string, text: string) => ({
    __typename: 'Event',
    id: `evt_${place}`,
    kind,
    at: `2026-11-22T09:0${place}:00.000Z`,
    text,
    cause: null,
    actorKind: 'PERSON',
    actor: james,
  });
  const taken = anEvent(1, 'ticket.claimed', 'James Osei took the ticket.');
  const wrote = anEvent(2, 'message.replied', 'Sarah Mitchell wrote a message.');
  const history = ({ before }: { before?: string }) => ({
    edges: before === 'c2' ? [{ cursor: 'c1', node: taken }] : [{ cursor: 'c2', node: wrote }],
    pageInfo: { hasPreviousPage: before !== 'c2', startCursor: before === 'c2' ? 'c1' : 'c2' },
  });
  await openTicket(aDesk(aTicket({ history })));

  const thread = screen.getByRole('region', { name: 'Conversation' });
  expect(await within(thread).findByText(/James Osei took the ticket/)).toBeTruthy();
});

test('a ticket that does not exist for the agent says so', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});

  await openTicket(aDesk(null));

  await waitFor(() =>
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is nothing here'),
  );
});

test('a note that nobody but the desk may read is marked as one', async () => {
  const note = aMessage('msg_2', 'Refund approved.', { kind: 'INTERNAL_NOTE', author: james });
  await openTicket(aDesk(aTicket({ messages: connection([note]) })));

  const message = screen.getByText('Refund approved.').closest('article');
  expect(message?.textContent).toContain('Internal note · Only the desk sees this');
});

test('what the customer writes appears by itself and is said aloud', async () => {
  const server = aDesk();
  await openTicket(server);
  const messages = connection([
    aMessage('msg_1', 'I was charged twice.'),
    aMessage('msg_2', 'And again just now!'),
  ]);

  await act(async () => server.push({ ticket: aTicket({ messages, version: 4 }) }));

  expect(screen.getByText('And again just now!')).toBeTruthy();
  const polite = document.querySelector('[data-live-region=polite]');
  expect(polite?.textContent).toContain('Sarah Mitchell wrote: And again just now!');
});

describe('handing off', () => {
  test('the receiving team and its load are shown, and nothing goes without a note', async () => {
    const server = aDesk(aTicket(), { escalateTicket: aTicket({ team: experts, version: 4 }) });
    await openTicket(server);
    await press('Hand off');

    const dialog = await screen.findByRole('dialog', { name: 'Hand #1234 to the next level' });
    const hand = await within(dialog).findByRole('button', { name: 'Hand to Level 3 experts' });
    expect(within(dialog).getByText('6')).toBeTruthy();
    expect(within(dialog).getByText('1 of 1')).toBeTruthy();
    await act(async () => hand.click());
    expect(within(dialog).getByText('Write what the next level needs to know.')).toBeTruthy();
    expect(inputOf(server, 'EscalateTicket')).toBeUndefined();

    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Needs a refund.' } });
    await act(async () => hand.click());
    expect(inputOf(server, 'EscalateTicket')).toEqual({
      ticketId: 'tkt_1',
      expectedVersion: 3,
      note: 'Needs a refund.',
    });
  });

  test("the customer's request for it is shown with its reason", async () => {
    const escalationRequest = {
      reason: 'Our sale starts today.',
      requestedAt: '2026-11-22T09:00:00.000Z',
    };
    await openTicket(aDesk(aTicket({ escalationRequest })));

    expect(screen.getByText(/Sarah Mitchell asks for escalation/)).toBeTruthy();
    expect(screen.getByText('Our sale starts today.')).toBeTruthy();
  });
});

test('who reads the newest has read it', async () => {
  const markTicketRead = { __typename: 'Ticket', id: 'tkt_1', unread: false };
  const server = aDesk(aTicket({ unread: true }), { markTicketRead });
  await openTicket(server);

  expect(inputOf(server, 'MarkTicketRead')).toEqual({ ticketId: 'tkt_1', cursor: 'cursor-7' });
});

describe('claiming', () => {
  const waiting = aTicket({ assignee: null, team: experts, viewerActions: ['REPLY', 'CLAIM'] });

  test('what was handed on waits in the next line and can be claimed', async () => {
    const server = aDesk(waiting, { claimTicket: aTicket({ version: 4 }) });
    await openTicket(server);

    await press('Claim');

    expect(inputOf(server, 'ClaimTicket')).toEqual({ ticketId: 'tkt_1', expectedVersion: 3 });
    expect(screen.queryByRole('button', { name: 'Claim' })).toBeNull();
  });

  test('is taken back by the notice of it', async () => {
    const back = aTicket({ ...waiting, version: 5 });
    const server = aDesk(waiting, { claimTicket: aTicket({ version: 4 }), assignTicket: back });
    await openTicket(server);
    await press('Claim');

    const [undo] = (await screen.findAllByRole('button', { name: /Undo/ })).slice(-1);
    await act(async () => undo?.click());

    const asked = { ticketId: 'tkt_1', assigneeId: null, expectedVersion: 4 };
    expect(inputOf(server, 'AssignTicket')).toEqual(asked);
    expect(screen.getByRole('button', { name: 'Claim' })).toBeTruthy();
    const notices = screen.getByRole('region', { name: 'Notices' });
    await waitFor(() => expect(notices.textContent).toContain('waits in line again'));
  });

  test('who was slower is told who has it', async () => {
    const claimTicket = () => {
      throw refusal('CONFLICT', 'Tim Samuel already has this ticket.', {
        reason: 'ALREADY_CLAIMED',
      });
    };
    await openTicket(aDesk(waiting, { claimTicket }));

    await press('Claim');

    const notices = screen.getByRole('region', { name: 'Notices' });
    await waitFor(() => expect(notices.textContent).toContain('Tim Samuel already has'));
  });
});
