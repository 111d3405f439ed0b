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
  await act(async () => void vi.advanceTimersByTime(2000));
}

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
  await act(async () => void vi.advanceTimersByTime(2000));

  expect(await isOpen('Letter 1')).toBe('false');
});
