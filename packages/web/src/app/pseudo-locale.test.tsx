import { act, fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, expect, test } from 'vitest';
import { Route } from 'wouter';
import { open } from '../../test/At.tsx';
import { aDesk, aMessage, aResolvedTicket, aTicket, james, sarah } from '../../test/a-ticket.ts';
import { connection, type Fields, fakeServer } from '../../test/fake-server.ts';
import { hardCodedWords, speakPseudo } from '../../test/pseudo.ts';
import '../attachments/UploadList.tsx';
import '../app/AccountPanel.tsx';
import '../app/PageFailure.tsx';
import { RegisterPage } from '../identity/RegisterPage.tsx';
import { SetUpPage } from '../identity/SetUpPage.tsx';
import { SignInPage } from '../identity/SignInPage.tsx';
import '../inbox/CustomerInboxLink.tsx';
import { InboxPage } from '../inbox/InboxPage.tsx';
import { InboxSettingsPage } from '../inbox/InboxSettingsPage.tsx';
import { NewTicketPage } from '../intake/NewTicketPage.tsx';
import { MailboxPage } from '../mailbox/MailboxPage.tsx';
import { MyTicketsPage } from '../my-tickets/MyTicketsPage.tsx';
import { StartPage } from '../start/StartPage.tsx';
import '../tickets/later-text.ts';
import { TicketPage } from '../tickets/TicketPage.tsx';
import { ConfirmPage } from '../tracking/ConfirmPage.tsx';
import { TrackPage } from '../tracking/TrackPage.tsx';
import { CustomerShell } from './CustomerShell.tsx';
import { NotFound } from './PageFailure.tsx';

speakPseudo();
afterAll(() => window.history.replaceState(null, '', '/'));

// What the server would answer is written in another alphabet: it is not ours to translate.
const person = { ...sarah, name: 'Сара Митчел', email: 'с@х' };
const agent = { ...james, name: 'Джеймс Осей' };
const named = { id: 'x', name: 'Счета', description: 'Оплата', level: 1 };
const timer = {
  __typename: 'SlaTimer',
  state: 'RUNNING',
  startedAt: '2026-11-22T14:02:00Z',
  dueAt: '2026-11-22T14:32:00Z',
  breachedAt: null,
  fulfilledAt: null,
};
const story: Fields = {
  slaTimers: [
    { ...timer, id: 'sla_1', metric: 'FIRST_RESPONSE', breachedAt: '2026-11-22T14:32:00Z' },
    { ...timer, id: 'sla_2', metric: 'RESOLUTION' },
  ],
  subject: 'Два счета',
  category: named,
  queue: named,
  team: named,
  messages: connection([aMessage({ body: 'Привет', author: agent })]),
  history: connection([{ id: 'e', kind: 'ticket.opened', at: '2026-11-22T14:02:00Z', text: 'Да' }]),
};
const waiting = aTicket({ ...story, viewerActions: ['REPLY', 'REQUEST_ESCALATION'] });
const taken = { ...story, assignee: agent, queuePosition: null };
const resolved = aResolvedTicket({ ...taken, status: 'RESOLVED' });

const query: Fields = {
  viewer: person,
  guestTicket: null,
  desk: aDesk,
  categories: [{ ...named, priority: 'NORMAL', customerMayChangePriority: true }],
  tickets: connection([aTicket({ ...story, unread: true })]),
  mailbox: connection([]),
  ticket: waiting,
  inbox: { unreadCount: 1, newest: null },
  notifications: connection([
    {
      id: 'ntf_1',
      kind: 'ANSWERED',
      count: 2,
      at: '2026-11-22T14:02:00Z',
      isUnread: true,
      ticket: { id: 'tkt_1', number: 1, subject: 'Два', isMuted: true },
      event: { id: 'evt_1', text: 'Да' },
    },
  ]),
  notificationSettings: {
    choices: [{ kind: 'ANSWERED', channel: 'EMAIL', chosen: true }],
    quietHours: null,
    pushKey: '',
    pushEndpoints: [],
  },
};

async function show(children: ReactNode, answers: Fields = {}, path = '/tickets/1234') {
  const server = fakeServer({ query: { ...query, ...answers } });
  const page = <CustomerShell>{children}</CustomerShell>;
  await open({ path, route: '/*?', server, children: page });
  await screen.findByRole('heading', { level: 1 });
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 50))));
}

const names = ['HLM Desk', 'HLM'];

const ticket = (status: Fields) => ({
  ticket: aTicket({ ...taken, ...status }),
  queuePosition: null,
});

test.each<[string, ReactNode, Fields]>([
  ['the start page', <StartPage key="1" />, {}],
  ['the start page of a guest', <StartPage key="2" />, { viewer: null }],
  ['the list of tickets', <MyTicketsPage key="3" />, {}],
  ['an empty list', <MyTicketsPage key="4" />, { tickets: connection([]) }],
  ['signing in', <SignInPage key="5" />, { viewer: null }],
  ['registering', <RegisterPage key="6" />, { viewer: null }],
  ['setting up', <SetUpPage key="7" />, { viewer: null }],
  ['tracking', <TrackPage key="8" />, { viewer: null }],
  ['the mailbox', <MailboxPage key="9" />, {}],
  ['a page that is not there', <NotFound key="10" />, {}],
  ['confirming from a mail', <ConfirmPage key="11" />, { ticket: resolved }],
  ['the inbox', <InboxPage key="12" />, {}],
  ['an empty inbox', <InboxPage key="13" />, { notifications: connection([]) }],
  ['how one is notified', <InboxSettingsPage key="14" />, {}],
])('every word of %s comes from the catalogue', async (_page, children, answers) => {
  await show(children, answers);

  expect(hardCodedWords(names)).toEqual([]);
});

test.each<[string, Fields]>([
  ['in line', { ticket: waiting, queuePosition: waiting.queuePosition }],
  ['in progress', ticket({ status: 'IN_PROGRESS' })],
  ['waiting for the customer', ticket({ status: 'PENDING' })],
  ['on hold', ticket({ status: 'ON_HOLD' })],
  ['resolved', { ticket: resolved, queuePosition: null }],
  ['closed', { ticket: aResolvedTicket({ ...taken, status: 'CLOSED' }), queuePosition: null }],
])('every word of a ticket that is %s comes from the catalogue', async (_state, answers) => {
  await show(
    <Route path="/tickets/:number">
      <TicketPage />
    </Route>,
    answers,
  );

  expect(screen.getByRole('heading', { level: 1, name: 'Два счета' })).toBeDefined();
  expect(hardCodedWords(names)).toEqual([]);
});

test('every word of a form with mistakes comes from the catalogue', async () => {
  await show(<NewTicketPage />, { viewer: null });
  await act(
    async () => void fireEvent.submit(document.querySelector('form[novalidate]') as Element),
  );

  expect(screen.getAllByRole('link').length).toBeGreaterThan(5);
  expect(hardCodedWords([...names, 'name@example.com'])).toEqual([]);
});
