import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aMessage, aTicket } from '../../test/a-ticket.ts';
import { openTicket } from '../../test/an-open-ticket.tsx';
import { connection, type Fields } from '../../test/fake-server.ts';

const first = aMessage({ body: 'The very first words.' });
const last = aMessage({ body: 'The latest words.' });

const page = (message: Fields, hasPreviousPage: boolean) => ({
  ...connection([message]),
  pageInfo: { hasNextPage: false, hasPreviousPage, startCursor: 'c9', endCursor: null },
});

/** A conversation of two pages, of which the last is shown. */
async function openConversation() {
  const messages = ({ before }: { before?: string }) =>
    before === 'c9' ? page(first, false) : page(last, true);
  return openTicket(aTicket({ messages }));
}

const button = () => screen.findByRole('button', { name: 'Show earlier messages' });

test('what was said before joins what is shown, until there is no more', async () => {
  await openConversation();

  fireEvent.click(await button());

  expect(await screen.findByText('The very first words.')).toBeDefined();
  expect(screen.getByText('The latest words.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show earlier messages' })).toBeNull();
});

test('who is offline is told so, and tries again when back', async () => {
  const server = await openConversation();
  const earlier = await button();

  server.cut();
  await act(async () => fireEvent.click(earlier));
  expect((await screen.findAllByText(/cannot be reached/)).length).toBeGreaterThan(0);
  server.mend();
  fireEvent.click(earlier);

  expect(await screen.findByText('The very first words.')).toBeDefined();
});
