import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
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

const anEvent = (place: number, kind: string, text: string) => ({
  id: `evt_${place}`,
  kind,
  at: `2026-11-22T${String(place).padStart(2, '0')}:00:00.000Z`,
  text,
});

/** The events before a place, two a page; a cursor is the place of its event. */
const pagedBy =
  (events: ReturnType<typeof anEvent>[]) =>
  ({ before }: { before?: string }) => {
    const end = before ? events.findIndex(({ id }) => id === `evt_${before}`) : events.length;
    const shown = events.slice(Math.max(0, end - 2), end);
    return {
      edges: shown.map((node) => ({ cursor: node.id.slice(4), node })),
      pageInfo: { hasPreviousPage: end > 2, startCursor: shown[0]?.id.slice(4) ?? null },
    };
  };

test('what happened between shown messages is shown, however many messages came after', async () => {
  const at = (hour: string) => `2026-11-22T${hour}:00:00.000Z`;
  const messages = connection([
    aMessage({ body: 'The first shown.', createdAt: at('03') }),
    aMessage({ body: 'The latest words.', createdAt: at('08') }),
  ]);
  const history = pagedBy([
    anEvent(1, 'ticket.moved', 'Moved long before.'),
    anEvent(2, 'message.replied', 'Wrote.'),
    anEvent(3, 'message.replied', 'Wrote.'),
    anEvent(4, 'ticket.claimed', 'James Osei took the ticket.'),
    anEvent(5, 'message.replied', 'Wrote.'),
    anEvent(6, 'message.replied', 'Wrote.'),
    anEvent(7, 'message.replied', 'Wrote.'),
    anEvent(8, 'message.replied', 'Wrote.'),
  ]);
  await openTicket(aTicket({ messages, history }));

  const thread = await screen.findByRole('region', { name: 'Conversation' });
  expect(await within(thread).findByText(/James Osei took the ticket/)).toBeDefined();
  expect(within(thread).getAllByText(/James Osei took the ticket/)).toHaveLength(1);
  expect(within(thread).queryByText(/Moved long before/)).toBeNull();
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

test('what the reader has before their eyes stays there, and the newly shown has the focus', async () => {
  await openConversation();
  const earlier = await button();
  const heightPx = 300;
  const places = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: Element,
  ) {
    const place = [...document.querySelectorAll('[data-message]')].indexOf(this);
    return new DOMRect(0, place * heightPx, 0, heightPx);
  });
  const scrolled = vi.spyOn(window, 'scrollBy').mockImplementation(() => {});
  earlier.focus();

  fireEvent.click(earlier);

  const shown = await screen.findByText('The very first words.');
  expect(scrolled.mock.calls).toEqual([[{ top: heightPx, behavior: 'instant' }]]);
  expect(document.activeElement).toBe(shown.closest('[data-message]'));
  places.mockRestore();
  scrolled.mockRestore();
});
