import { act, fireEvent, screen } from '@testing-library/react';
import { WorkspacePage } from '../src/workspace/WorkspacePage.tsx';
import { open } from './At.tsx';
import { connection, type Fields, fakeServer } from './fake-server.ts';

export const james = {
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
export const experts = {
  __typename: 'Team',
  id: 'tem_experts',
  name: 'Level 3 experts',
  level: 3,
  members: [{ id: 'per_terrence', name: 'Terrence Hank', available: true }],
  workload: { ongoing: 4, pending: 2, completed: 9 },
};

export const aMessage = (id: string, body: string, fields: Fields = {}): Fields => ({
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

export const aTicket = (fields: Fields = {}): Fields => ({
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
  reopenableUntil: null,
  follows: null,
  followedBy: null,
  slaTimers: [],
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

export function aDesk(ticket: Fields | null = aTicket(), mutation: Fields = {}) {
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

export const openTicket = (server: ReturnType<typeof fakeServer>) =>
  open({
    path: '/board/tickets/1234',
    route: '/board/tickets/:number',
    server,
    children: <WorkspacePage />,
  });

export const inputOf = (server: ReturnType<typeof fakeServer>, name: string) =>
  server.sent.find((one) => one.name === name)?.variables.input;
export const words = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Reply to|Internal/ });
export const write = (text: string) => fireEvent.change(words(), { target: { value: text } });
export const press = (name: string | RegExp) =>
  act(async () => screen.getByRole('button', { name }).click());

/** The size that happy-dom does not compute, so that the thread shows something. */
export function giveSizes() {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 800 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 80 });
}
