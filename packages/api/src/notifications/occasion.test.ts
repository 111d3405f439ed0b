import type { DeskEvent } from '@hlm-desk/shared/events';
import { expect, test } from 'vitest';
import { asksSurvey, letterFor, mayBeOccasion, type Occasion } from './occasion.ts';

const words = { body: 'Try again now.', by: 'James Osei', fileNames: [] };

const occasion = (event: DeskEvent, values: Partial<Occasion> = {}): Occasion => ({
  eventId: 'evt_1',
  event,
  happenedAt: new Date('2026-11-22T14:02:00Z'),
  actorId: 'per_james',
  ticketId: 'tkt_1',
  number: 1001,
  subject: 'Charged twice',
  status: 'IN_PROGRESS',
  customerId: 'per_sarah',
  customerName: 'Sarah Mitchell',
  email: 'sarah@example.com',
  verified: true,
  hasAccount: true,
  silenceEndsAt: null,
  closedAt: null,
  agentName: 'James Osei',
  isRated: false,
  isAskedLater: false,
  isAnsweredJustNow: false,
  message: words,
  ...values,
});

const opened: DeskEvent = { kind: 'ticket.opened', queueId: 'q', priority: 'HIGH', messageId: 'm' };
const answered: DeskEvent = { kind: 'message.replied', messageId: 'm', byCustomer: false };
const resolved: DeskEvent = {
  kind: 'ticket.status_changed',
  from: 'IN_PROGRESS',
  to: 'RESOLVED',
  messageId: 'm',
};
const asked: DeskEvent = {
  kind: 'ticket.reminded',
  status: 'RESOLVED',
  endsAt: '2026-11-26T09:00:00.000Z',
};
const pending: DeskEvent = { kind: 'ticket.status_changed', from: 'IN_PROGRESS', to: 'PENDING' };
const reopened: DeskEvent = { kind: 'ticket.reopened', reason: 'Again.', messageId: 'm' };
const survey: DeskEvent = { kind: 'ticket.survey_sent' };
const confirmed: DeskEvent = { kind: 'ticket.confirmed', solved: true };

test.each<[string, DeskEvent, Partial<Occasion>, string | null]>([
  ['a ticket that was opened', opened, {}, 'received'],
  ['a ticket of their own', opened, { actorId: 'per_sarah' }, 'received'],
  ['an answer', answered, {}, 'answered'],
  ['a resolution', resolved, { status: 'RESOLVED' }, 'resolved'],
  ['words on waiting for them', { ...resolved, to: 'PENDING' }, { status: 'PENDING' }, 'answered'],
  ['waiting for them without a word', pending, { status: 'PENDING', message: null }, 'reminded'],
  [
    'waiting for them just after words',
    pending,
    { status: 'PENDING', message: null, isAnsweredJustNow: true },
    null,
  ],
  ['waiting for them, answered since', pending, { message: null }, null],
  ['words of the desk on opening it again', reopened, {}, 'answered'],
  ['their own words on opening it again', reopened, { actorId: 'per_sarah' }, null],
  ['a closed ticket', confirmed, { status: 'CLOSED' }, 'closed'],
  ['silence after a solution', asked, { status: 'RESOLVED', actorId: null }, 'asked-again'],
  ['silence on a question', { ...asked, status: 'PENDING' }, { status: 'PENDING' }, 'reminded'],
  ['silence that was broken since', asked, { status: 'IN_PROGRESS' }, null],
  ['their own yes', confirmed, { status: 'CLOSED', actorId: 'per_sarah' }, 'closed'],
  ['a resolution that was taken back since', resolved, { status: 'IN_PROGRESS' }, 'answered'],
  ['a resolution without words, taken back', resolved, { message: null }, null],
  ['a ticket that was opened again since', confirmed, { status: 'IN_PROGRESS' }, null],
  ['an answer to themselves', answered, { actorId: 'per_sarah' }, null],
  ['an answer nobody may read', answered, { message: null }, null],
  ['how it was', survey, { status: 'RESOLVED', actorId: null }, 'survey'],
  ['how it was, once it was said', survey, { status: 'CLOSED', isRated: true }, null],
  ['how it was, of what is open again', survey, { status: 'IN_PROGRESS' }, null],
  ['anything, without an address', opened, { email: null }, null],
])('what is written of %s', (_, event, values, kind) => {
  expect(letterFor(occasion(event, values))).toBe(kind);
});

test.each<DeskEvent>([
  { kind: 'message.noted', messageId: 'm' },
  { kind: 'message.replied', messageId: 'm', byCustomer: true },
  { kind: 'ticket.confirmed', solved: false },
  { kind: 'ticket.reopened', reason: 'It is not solved yet.' },
  { kind: 'ticket.status_changed', from: 'IN_PROGRESS', to: 'ON_HOLD' },
  { kind: 'ticket.claimed', assigneeId: 'per_james' },
  { kind: 'ticket.escalated', fromTeamId: 'a', teamId: 'b', queueId: 'c', messageId: 'm' },
  { kind: 'ticket.priority_changed', from: 'LOW', to: 'HIGH' },
])('nobody is written of $kind', (event) => {
  expect(mayBeOccasion(event)).toBe(false);
  expect(letterFor(occasion(event))).toBeNull();
});

test.each<[string, Partial<Occasion>, boolean]>([
  ['asks how it was', {}, true],
  ['does not ask whoever has said it', { isRated: true }, false],
  ['does not ask where a later letter will', { isAskedLater: true }, false],
])('a letter that goes out anyway %s', (_, values, isAsked) => {
  const closed = occasion(confirmed, { status: 'CLOSED', ...values });

  expect(asksSurvey('closed', closed)).toBe(isAsked);
  expect(asksSurvey('answered', closed)).toBe(false);
});
