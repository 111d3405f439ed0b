import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { open } from '../../test/At.tsx';
import { connection, type Fields, fakeServer, refusal } from '../../test/fake-server.ts';
import { sendsAfterMs } from './delayed-send.ts';
import { WorkspacePage } from './WorkspacePage.tsx';

const james = {
  __typename: 'Person',
  id: 'per_james',
  name: 'James Osei',
  role: 'AGENT',
  teams: [],
};
const sarah = {
  __typename: 'Person',
  id: 'per_sarah',
  name: 'Sarah Mitchell',
  role: 'CUSTOMER',
  email: 'sarah@example.com',
  phone: '+1 202 555 0143',
  verified: true,
  organisation: { id: 'org_brightline', name: 'Brightline' },
  tickets: connection([]),
};
const billing = {
  __typename: 'Team',
  id: 'tem_billing',
  name: 'Billing',
  level: 1,
  members: [],
  workload: { ongoing: 1, pending: 0, completed: 0 },
};
const experts = {
  __typename: 'Team',
  id: 'tem_experts',
  name: 'Level 3 experts',
  level: 3,
  members: [{ id: 'per_terrence', name: 'Terrence Hank', available: true }],
  workload: { ongoing: 4, pending: 2, completed: 9 },
};

const aMessage = (id: string, body: string, fields: Fields = {}): Fields => ({
  __typename: 'Message',
  id,
  kind: 'PUBLIC_REPLY',
  mine: false,
  body,
  createdAt: '2026-11-22T09:00:00.000Z',
  channel: 'WHATSAPP',
  delivery: 'UNKNOWN',
  authorKind: 'PERSON',
  author: sarah,
  attachments: [],
  ...fields,
});

const everything = [
  'REPLY',
  'ADD_NOTE',
  'ASSIGN',
  'CHANGE_STATUS',
  'CHANGE_PRIORITY',
  'MOVE',
  'ESCALATE',
];

const aTicket = (fields: Fields = {}): Fields => ({
  __typename: 'Ticket',
  id: 'tkt_1',
  number: 1234,
  version: 3,
  subject: 'Charged $299 instead of $199',
  status: 'IN_PROGRESS',
  priority: 'NORMAL',
  channel: 'WHATSAPP',
  lineSince: '2026-11-22T08:50:00.000Z',
  openedAt: '2026-11-22T08:50:00.000Z',
  updatedAt: '2026-11-22T09:00:00.000Z',
  acknowledgedAt: null,
  resolvedAt: null,
  unread: false,
  lastCursor: 'cursor-7',
  viewerActions: everything,
  allowedStatuses: [],
  handOffCount: 0,
  reopenCount: 0,
  customer: sarah,
  organisation: sarah.organisation,
  category: { id: 'cat_billing', name: 'Billing' },
  assignee: james,
  team: billing,
  queue: { id: 'que_billing', name: 'Billing' },
  escalationRequest: null,
  satisfaction: null,
  attachments: [],
  messages: connection([aMessage('msg_1', 'I was charged twice.')]),
  history: connection([
    {
      __typename: 'Event',
      id: 'evt_1',
      kind: 'ticket.claimed',
      at: '2026-11-22T09:01:00.000Z',
      text: 'James Osei took the ticket.',
      cause: null,
      actorKind: 'PERSON',
      actor: james,
    },
  ]),
  ...fields,
});

function aDesk(ticket: Fields | null = aTicket(), mutation: Fields = {}) {
  return fakeServer({
    query: {
      viewer: james,
      guestTicket: null,
      desk: { maxFileBytes: 1000, maxFilesPerMessage: 3, name: 'HLM Desk', demo: false, now: '' },
      ticket,
      board: { columns: [], tickets: [], removedTicketIds: [] },
      teams: [billing, experts],
      queues: [{ id: 'que_experts', waitingCount: 6, team: experts }],
    },
    mutation,
  });
}

const openTicket = (server: ReturnType<typeof fakeServer>) =>
  open({
    path: '/board/tickets/1234',
    route: '/board/tickets/:number',
    server,
    children: <WorkspacePage />,
  });

const inputOf = (server: ReturnType<typeof fakeServer>, name: string) =>
  server.sent.find((one) => one.name === name)?.variables.input;
const words = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Reply to|Internal/ });
const write = (text: string) => fireEvent.change(words(), { target: { value: text } });
const press = (name: string | RegExp) =>
  act(async () => screen.getByRole('button', { name }).click());

/** The size that happy-dom does not compute, so that the thread shows something. */
beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 800 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 80 });
});

test('an agent sees who asks, what was said and what happened', async () => {
  await openTicket(aDesk());

  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('#1234 Charged $299');
  expect(screen.getByText('I was charged twice.')).toBeTruthy();
  expect(screen.getByText('sarah@example.com')).toBeTruthy();
  expect(screen.getAllByText(/James Osei took the ticket/).length).toBeGreaterThan(0);
  expect(screen.getByText('To Sarah Mitchell by WhatsApp')).toBeTruthy();
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

describe('writing', () => {
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
    expect(
      server.sent.filter(({ name }) => name === 'AnswerTicket').at(-1)?.variables,
    ).toMatchObject({
      input: { force: true },
    });
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
      'hlm-desk.draft.agent.per_james.tkt_1',
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
    expect(screen.queryByRole('button', { name: 'Hand off' })).toBeNull();
  });
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

  expect(inputOf(server, 'MarkOpenTicketRead')).toEqual({ ticketId: 'tkt_1', cursor: 'cursor-7' });
});

test('a change that the desk refuses says why', async () => {
  const claimTicket = () => {
    throw refusal('CONFLICT', 'Tim Samuel already has this ticket.', { reason: 'ALREADY_CLAIMED' });
  };
  await openTicket(aDesk(aTicket({ status: 'NEW', assignee: null }), { claimTicket }));

  await press('Take it');

  const notices = screen.getByRole('region', { name: 'Notices' });
  await waitFor(() => expect(notices.textContent).toContain('Tim Samuel already has this ticket.'));
});
