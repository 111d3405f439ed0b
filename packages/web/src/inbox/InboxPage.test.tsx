import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../../test/At.tsx';
import { sarah } from '../../test/a-ticket.ts';
import { connection, type Fields, fakeServer, refusal } from '../../test/fake-server.ts';
import { InboxBell } from './InboxBell.tsx';
import { InboxPage } from './InboxPage.tsx';
import { InboxWatch } from './InboxWatch.tsx';

const aNotification = (values: Fields = {}): Fields => ({
  id: 'ntf_1',
  kind: 'ANSWERED',
  count: 1,
  at: '2026-11-22T14:02:00.000Z',
  isUnread: true,
  ticket: { id: 'tkt_1', number: 1234, subject: 'Charged twice', isMuted: false },
  event: { id: 'evt_1', text: 'James Osei wrote a message.' },
  ...values,
});

async function openInbox(told: Fields[], { path = '/inbox', viewer = sarah, mutation = {} } = {}) {
  const query: Fields = {
    viewer,
    guestTicket: null,
    notifications: connection(told),
    inbox: { unreadCount: told.length, newest: told[0] ?? null },
  };
  const server = fakeServer({ query, mutation });
  const children = (
    <>
      <InboxWatch />
      <InboxBell look="side" />
      <InboxPage />
    </>
  );
  await open({ path, route: '/inbox', server, children });
  return server;
}

const asked = ({ sent }: ReturnType<typeof fakeServer>, name: string) =>
  sent.filter((one) => one.name === name).map(({ variables }) => variables);

test('what happened stands there with its ticket, which a click opens', async () => {
  await openInbox([aNotification({ count: 3 })]);

  const row = (await screen.findByRole('link', { name: /#1234 Charged twice/ })).closest('li');
  expect(row?.textContent).toContain('New answer');
  expect(row?.textContent).toContain('James Osei wrote a message. and 2 more');
  expect(screen.getByRole('link', { name: /#1234/ }).getAttribute('href')).toBe('/tickets/1234');
});

test('those who answer open it in their workspace', async () => {
  await openInbox([aNotification()], { viewer: { ...sarah, role: 'AGENT' } });

  const link = await screen.findByRole('link', { name: /#1234/ });
  expect(link.getAttribute('href')).toBe('/board/tickets/1234');
});

test('the bell and the tab count what is unread', async () => {
  await openInbox([aNotification()]);

  expect(await screen.findByText('Inbox, one unread')).toBeDefined();
  await waitFor(() => expect(document.title).toBe('(1) Inbox · HLM Desk'));
});

test('what comes is said once, and the list is read again', async () => {
  const server = await openInbox([aNotification()]);
  const before = asked(server, 'Notifications').length;
  const newest = aNotification({ id: 'ntf_2', event: { id: 'evt_2', text: 'It is overdue.' } });

  await act(async () => server.push({ inbox: { unreadCount: 2, newest } }));

  await screen.findByText('Ticket 1234: It is overdue.');
  expect(asked(server, 'Notifications').length).toBe(before + 1);
});

test('one is marked as read, and as unread again', async () => {
  const server = await openInbox([aNotification()], {
    mutation: { markNotifications: { unreadCount: 0 } },
  });

  const button = await screen.findByRole('button', { name: 'Mark ticket 1234 as read' });
  await act(async () => void fireEvent.click(button));

  expect(asked(server, 'MarkNotifications')).toEqual([
    { input: { notificationIds: ['ntf_1'], read: true } },
  ]);
});

test('all are marked as read, which can be taken back', async () => {
  const server = await openInbox([aNotification(), aNotification({ id: 'ntf_2' })], {
    mutation: { markNotifications: { unreadCount: 0 } },
  });

  const button = await screen.findByRole('button', { name: 'Mark all as read' });
  await act(async () => void fireEvent.click(button));
  const undo = await screen.findByRole('button', { name: /Undo/ });
  await act(async () => void fireEvent.click(undo));

  expect(asked(server, 'MarkNotifications')).toEqual([
    { input: { notificationIds: null, read: true } },
    { input: { notificationIds: ['ntf_1', 'ntf_2'], read: false } },
  ]);
});

test('a ticket can be muted, and the row says so', async () => {
  const server = await openInbox([aNotification()], {
    mutation: { muteTicket: { id: 'tkt_1', isMuted: true } },
  });

  const button = await screen.findByRole('button', { name: 'Hear no more of ticket 1234' });
  await act(async () => void fireEvent.click(button));

  expect(asked(server, 'MuteTicket')).toEqual([{ input: { ticketId: 'tkt_1', muted: true } }]);
  const row = screen.getByRole('link', { name: /#1234/ }).closest('li');
  expect(within(row ?? document.body).getByText('Muted')).toBeDefined();
});

test('a refusal is told', async () => {
  await openInbox([aNotification()], {
    mutation: { muteTicket: refusal('NOT_FOUND', 'There is no such ticket.') },
  });

  const button = await screen.findByRole('button', { name: 'Hear no more of ticket 1234' });
  await act(async () => void fireEvent.click(button));

  expect(await screen.findAllByText('There is no such ticket.')).not.toHaveLength(0);
});

test('only unread ones are shown on request; with none left it says so', async () => {
  const server = await openInbox([], { path: '/inbox?show=unread' });

  expect(asked(server, 'Notifications')[0]).toMatchObject({ isUnread: true });
  expect(await screen.findByRole('heading', { name: 'All read' })).toBeDefined();
});

test('an empty inbox says what will stand there', async () => {
  await openInbox([]);

  expect(await screen.findByRole('heading', { name: 'Nothing here yet' })).toBeDefined();
});

test('what is unread further down is marked as well, and that cannot be taken back', async () => {
  const server = await openInbox([aNotification({ isUnread: false })], {
    mutation: { markNotifications: { unreadCount: 0 } },
  });
  await act(async () => server.push({ inbox: { unreadCount: 7, newest: null } }));

  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Mark all as read' })));

  expect(asked(server, 'MarkNotifications')).toEqual([
    { input: { notificationIds: null, read: true } },
  ]);
  const said = await screen.findAllByText('7 are read now');
  expect(said.map((text) => text.parentElement?.textContent)).not.toContainEqual(
    expect.stringContaining('Undo'),
  );
});
