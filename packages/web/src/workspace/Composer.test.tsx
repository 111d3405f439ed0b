import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  aDesk,
  aTicket,
  experts,
  giveSizes,
  inputOf,
  openTicket,
  press,
  words,
  write,
} from '../../test/a-worked-ticket.tsx';
import { refusal } from '../../test/fake-server.ts';
import { sendsAfterMs } from './delayed-send.ts';

beforeEach(giveSizes);

const answer = { replyToTicket: aTicket({ version: 4 }), addInternalNote: aTicket() };

test('a reply waits five seconds, can be undone, and names what its author had seen', async () => {
  const server = aDesk(aTicket(), answer);
  await openTicket(server);
  vi.useFakeTimers();
  write('We refund the difference.');

  await press('Send');
  await press('Undo');
  await act(async () => vi.advanceTimersByTime(sendsAfterMs));
  expect(inputOf(server, 'AnswerTicket')).toBeUndefined();
  expect(words().value).toBe('We refund the difference.');

  await press('Send');
  await act(async () => vi.advanceTimersByTimeAsync(sendsAfterMs));
  vi.useRealTimers();

  expect(inputOf(server, 'AnswerTicket')).toEqual({
    ticketId: 'tkt_1',
    body: 'We refund the difference.',
    attachmentIds: [],
    lastSeenCursor: 'cursor-7',
    force: false,
  });
  await waitFor(() => expect(words().value).toBe(''));
});

test('whoever chooses or sends by a button goes on writing in the text', async () => {
  await openTicket(aDesk(aTicket(), answer));

  await press('Internal note');
  expect(document.activeElement).toBe(words());

  write('She called, too.');
  await press('Add note');
  expect(document.activeElement).toBe(words());
});

test('leaving the ticket sends the reply at once', async () => {
  const server = aDesk(aTicket(), answer);
  await openTicket(server);
  write('On my way out.');
  await press('Send');

  await act(async () => void window.dispatchEvent(new Event('pagehide')));

  expect(inputOf(server, 'AnswerTicket')).toMatchObject({ body: 'On my way out.' });
});

test('Ctrl and Enter sends, and an empty text cannot be sent', async () => {
  await openTicket(aDesk(aTicket(), answer));
  expect(screen.getByRole('button', { name: 'Send' }).hasAttribute('disabled')).toBe(true);

  write('Hello');
  fireEvent.keyDown(words(), { key: 'Enter', ctrlKey: true });

  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
});

test('a reply that missed something is held back, shows it, and can be sent anyway', async () => {
  const missed = [
    {
      messageId: 'msg_9',
      author: 'Laura Croft',
      body: 'I have it.',
      at: '2026-11-22T09:05:00.000Z',
    },
  ];
  const replyToTicket = ({ input }: { input: { force: boolean } }) => {
    if (input.force) return aTicket({ version: 5 });
    throw refusal('CONFLICT', 'Somebody has written.', { reason: 'STALE_REPLY', missed });
  };
  const server = aDesk(aTicket(), { replyToTicket });
  await openTicket(server);
  write('We refund the difference.');
  await press('Send');
  await press('Send now');

  const held = await screen.findByRole('alert');
  expect(held.textContent).toContain('Laura Croft');
  expect(held.textContent).toContain('I have it.');
  expect(words().value).toBe('We refund the difference.');

  await press('Send anyway');
  expect(server.sent.filter(({ name }) => name === 'AnswerTicket').at(-1)?.variables).toMatchObject(
    {
      input: { force: true },
    },
  );
  await waitFor(() => expect(words().value).toBe(''));
});

test('a note goes at once and keeps the reply that was begun', async () => {
  const server = aDesk(aTicket(), answer);
  await openTicket(server);
  write('Dear Sarah,');
  await press('Internal note');
  write('Ask billing first.');
  await press('Add note');

  expect(inputOf(server, 'NoteTicket')).toEqual({
    ticketId: 'tkt_1',
    body: 'Ask billing first.',
    attachmentIds: [],
  });
  await press('Reply');
  expect(words().value).toBe('Dear Sarah,');
});

test('a draft is there again when the ticket is opened anew', async () => {
  localStorage.setItem(
    'hlm-desk.draft.per_james.agent.tkt_1',
    JSON.stringify({
      mode: 'reply',
      reply: { text: 'Dear Sarah,', files: [] },
      note: { text: '', files: [] },
      seenCursor: 'cursor-5',
    }),
  );

  await openTicket(aDesk());

  expect(words().value).toBe('Dear Sarah,');
});

test('on a closed ticket only a note can be written', async () => {
  await openTicket(aDesk(aTicket({ status: 'CLOSED', viewerActions: ['ADD_NOTE'] })));

  expect(screen.getByRole('button', { name: 'Reply' }).hasAttribute('disabled')).toBe(true);
  const told = 'you can only add notes. A message from Sarah Mitchell goes on as a follow-up.';
  expect(screen.getByText(`This ticket is closed, so ${told}`)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Hand off' })).toBeNull();
});

test('while it can be reopened a closed ticket says until when', async () => {
  const reopenableUntil = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const fields = { status: 'CLOSED', viewerActions: ['ADD_NOTE'], reopenableUntil };
  await openTicket(aDesk(aTicket(fields)));

  const told = screen.getByText(/^This ticket is closed, so you can only add notes/).textContent;
  expect(told).toMatch(/Until .+ a message from Sarah Mitchell reopens it; after that it goes on/);
});

test('who handed a ticket on is told who has it, and writes notes', async () => {
  const server = aDesk(aTicket({ team: experts, viewerActions: ['ADD_NOTE'] }), answer);
  await openTicket(server);
  const told = 'Level 3 experts has this ticket now. You can still add notes.';
  expect(screen.getByText(told)).toBeTruthy();

  write('It began in May.');
  await press('Add note');

  expect(inputOf(server, 'NoteTicket')).toMatchObject({ body: 'It began in May.' });
});

test('a reply that can no longer be sent stays in sight', async () => {
  const server = aDesk();
  await openTicket(server);
  write('Dear Sarah,');

  const closed = aTicket({ status: 'CLOSED', viewerActions: ['ADD_NOTE'], version: 4 });
  await act(async () => server.push({ ticket: closed }));

  expect(words().value).toBe('Dear Sarah,');
  expect(screen.getByRole('button', { name: 'Send' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('Not sent to Sarah Mitchell')).toBeTruthy();
});
