import { connection, type Fields } from './fake-server.ts';

let made = 0;

/** A queue as a waiting customer may know it. */
export const aQueue = { id: 'que_billing', name: 'Billing' };

export const aPlace = (place: Fields = {}): Fields => ({
  queue: aQueue,
  position: 3,
  waiting: 5,
  asOf: '2026-11-22T14:02:00.000Z',
  estimatedWait: { lowSeconds: 720, highSeconds: 1080 },
  noEstimateReason: null,
  change: null,
  ...place,
});

export const james: Fields = { id: 'per_james', name: 'James Osei' };

export const aMessage = (message: Fields = {}): Fields => ({
  id: `msg_${++made}`,
  kind: 'PUBLIC_REPLY',
  mine: false,
  author: james,
  authorKind: 'PERSON',
  channel: 'WEB',
  body: 'Thank you, we look into it.',
  attachments: [],
  delivery: 'SENT',
  createdAt: '2026-11-22T14:02:00.000Z',
  ...message,
});

/** Sarah's ticket: charged too much, waiting in the billing queue. */
export const aTicket = (ticket: Fields = {}): Fields => ({
  id: 'tkt_1',
  number: 1234,
  version: 1,
  subject: 'Charged $299 instead of $199',
  status: 'NEW',
  priority: 'NORMAL',
  channel: 'WEB',
  category: { id: 'cat_billing', name: 'Billing' },
  queue: aQueue,
  team: { id: 'tem_billing', name: 'Billing', level: 1 },
  assignee: null,
  queuePosition: aPlace(),
  escalationRequest: null,
  satisfaction: null,
  slaTimers: [],
  silenceEndsAt: null,
  reopenableUntil: null,
  follows: null,
  followedBy: null,
  viewerActions: ['REPLY', 'REQUEST_ESCALATION'],
  unread: false,
  lastCursor: 'c1',
  lastMessage: null,
  reopenCount: 0,
  openedAt: '2026-11-22T14:02:00.000Z',
  updatedAt: '2026-11-22T14:02:00.000Z',
  acknowledgedAt: null,
  firstRepliedAt: null,
  resolvedAt: null,
  closedAt: null,
  messages: connection([]),
  history: connection([]),
  ...ticket,
});

/** The same ticket after James thinks that it is solved. */
export const aResolvedTicket = (ticket: Fields = {}): Fields =>
  aTicket({
    status: 'RESOLVED',
    queuePosition: null,
    assignee: james,
    acknowledgedAt: '2026-11-22T14:10:00.000Z',
    firstRepliedAt: '2026-11-22T14:31:00.000Z',
    resolvedAt: '2026-11-22T15:00:00.000Z',
    viewerActions: ['REPLY', 'CONFIRM', 'REOPEN', 'RATE'],
    ...ticket,
  });

export const sarah: Fields = {
  id: 'per_sarah',
  name: 'Sarah Mitchell',
  email: 'customer@example.com',
  phone: null,
  role: 'CUSTOMER',
  available: null,
  teams: [],
};

export const aDesk: Fields = {
  name: 'HLM Desk',
  demo: true,
  maxFileBytes: 25 * 1024 * 1024,
  maxFilesPerMessage: 10,
  now: '2026-11-22T14:02:00.000Z',
  demoAccounts: [],
};
