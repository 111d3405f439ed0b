import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open } from '../../test/At.tsx';
import { aDesk } from '../../test/a-ticket.ts';
import { connection, type Fields, fakeServer } from '../../test/fake-server.ts';
import { MailboxPage } from './MailboxPage.tsx';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const aLetter = (n: number) => ({
  __typename: 'Letter',
  id: `ltr_${n}`,
  to: 'sarah@example.com',
  subject: `Letter ${n}`,
  text: `What letter ${n} says.`,
  sentAt: '2026-11-22T09:00:00.000Z',
});

async function openMailbox(...letters: Fields[]) {
  const server = fakeServer({ query: { desk: aDesk, mailbox: connection(letters) } });
  await open({ path: '/dev/mail', route: '/dev/mail', server, children: <MailboxPage /> });
  return server;
}

async function arrive(server: ReturnType<typeof fakeServer>, ...letters: Fields[]) {
  server.answers.query = { ...server.answers.query, mailbox: connection(letters) };
  await lookAgain();
}

/** The page does it by itself, every two seconds. */
const lookAgain = () => act(async () => void vi.advanceTimersByTime(2000));

const isOpen = async (subject: string) =>
  (await screen.findByRole('button', { name: new RegExp(subject) })).getAttribute('aria-expanded');

test('the first letter shows itself opened', async () => {
  const server = await openMailbox();
  expect(screen.queryByRole('button', { name: /Letter 1/ })).toBeNull();

  await arrive(server, aLetter(1));

  expect(await isOpen('Letter 1')).toBe('true');
});

test('a letter that comes while another is read shows itself closed', async () => {
  const server = await openMailbox(aLetter(1));

  await arrive(server, aLetter(2), aLetter(1));

  expect(await isOpen('Letter 2')).toBe('false');
  expect(await isOpen('Letter 1')).toBe('true');
});

test('what was closed stays so, and a desk that is away takes nothing off the screen', async () => {
  const server = await openMailbox(aLetter(1));
  fireEvent.click(screen.getByRole('button', { name: /Letter 1/ }));

  server.cut();
  await lookAgain();

  expect(await isOpen('Letter 1')).toBe('false');
});

test('that the desk is away is said, and since when letters may be missing, until it is back', async () => {
  const server = await openMailbox(aLetter(1));
  await lookAgain();
  server.cut();
  await lookAgain();
  expect(screen.getByRole('status').textContent).toMatch(
    /cannot be reached.+Letters sent since \d.* may be missing/,
  );

  server.mend();
  await lookAgain();

  expect(screen.queryByText(/cannot be reached/)).toBeNull();
});

test('looking again keeps the page and the focus, and says when it was in vain', async () => {
  const server = await openMailbox(aLetter(1));
  const button = screen.getByRole('button', { name: 'Look again' });
  button.focus();
  server.cut();

  fireEvent.click(button);
  expect(screen.queryByText('Loading the page')).toBeNull();
  await act(async () => {});

  expect(screen.getAllByText(/The desk did not answer/)).not.toEqual([]);
  expect(document.activeElement).toBe(button);
  expect(await isOpen('Letter 1')).toBe('true');
});

test('looking again brings what has come', async () => {
  const server = await openMailbox(aLetter(1));
  const letters = connection([aLetter(2), aLetter(1)]);
  server.answers.query = { ...server.answers.query, mailbox: letters };

  const button = screen.getByRole('button', { name: 'Look again' });
  fireEvent.click(button);
  expect(screen.queryByText('Loading the page')).toBeNull();

  expect(await isOpen('Letter 2')).toBe('false');
  expect(button.getAttribute('aria-busy')).toBeNull();
});

test('the empty mailbox has no list', async () => {
  await openMailbox();

  expect(screen.getByRole('heading', { name: 'No mail yet' })).toBeDefined();
  expect(screen.queryByRole('list')).toBeNull();
});
