import { graphqlEnum } from '../platform/graphql-enum.ts';
import { ticketActions } from './ticket-action.ts';

export const TicketActionEnum = graphqlEnum(
  'TicketAction',
  'What a viewer may do to a ticket now.',
  ticketActions,
  {
    REPLY: 'Write a public message.',
    ADD_NOTE: 'Write an internal note.',
    CLAIM: 'Take it for oneself.',
    ASSIGN: 'Give it to an agent or a team.',
    CHANGE_STATUS: 'Move it to another status.',
    CHANGE_PRIORITY: 'Make it more or less urgent.',
    CHANGE_CATEGORY: 'Say that it is about something else.',
    TRIAGE: 'Say that it is triaged, or that it is not yet.',
    MOVE: 'Move it to another queue.',
    ESCALATE: 'Hand it on to the next level, with a note.',
    REQUEST_ESCALATION: 'Ask the desk to hand it on.',
    CONFIRM: 'Say whether it is solved.',
    REOPEN: 'Open it again.',
    RATE: 'Rate the help.',
  },
);

export const ticketOrderNames = ['NEWEST', 'OLDEST', 'RECENTLY_UPDATED', 'DUE_FIRST'] as const;

export type TicketOrder = (typeof ticketOrderNames)[number];

export const TicketOrderEnum = graphqlEnum(
  'TicketOrder',
  'How a list of tickets is sorted.',
  ticketOrderNames,
  {
    NEWEST: 'Newest first, by opening.',
    OLDEST: 'Oldest first, by opening.',
    RECENTLY_UPDATED: 'By the last change, newest first.',
    DUE_FIRST:
      'By the soonest deadline that runs, the overdue before all others; those of which nothing runs last.',
  },
);
