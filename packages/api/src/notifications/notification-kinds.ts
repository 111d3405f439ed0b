import { graphqlEnum } from '../platform/graphql-enum.ts';

/** From what can wait to what cannot: of several about one ticket the weightiest is named. */
export const notificationKinds = [
  'RECEIVED',
  'NEAR_FRONT',
  'TAKEN',
  'ASSIGNED',
  'ANSWERED',
  'CLOSED',
  'RESOLVED',
  'WAITING_FOR_YOU',
  'ABOUT_TO_CLOSE',
  'MENTIONED',
  'WARNING',
  'ESCALATED',
  'LOW_RATING',
  'BREACH',
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

export const NotificationKindEnum = graphqlEnum(
  'NotificationKind',
  'Why somebody is told of a ticket.',
  notificationKinds,
  {
    RECEIVED: 'To a customer: the desk opened it for them.',
    NEAR_FRONT: 'To a customer: their turn is near.',
    TAKEN: 'To a customer: somebody has it now.',
    ASSIGNED: 'To an agent: it was given to them.',
    ANSWERED: 'The other side wrote.',
    CLOSED: 'To a customer: it is done.',
    RESOLVED: 'To a customer: it is solved, as the desk thinks.',
    WAITING_FOR_YOU: 'To a customer: the desk needs their answer.',
    ABOUT_TO_CLOSE: 'To a customer: without a word it is closed soon.',
    MENTIONED: 'To an agent: a note names them.',
    WARNING: 'To an agent: something promised is due soon.',
    ESCALATED:
      'To an agent: it came up to their team, or was taken up from them. To a lead: its customer asks for that.',
    LOW_RATING: 'To a lead: the customer rated the help with 1 or 2.',
    BREACH: 'To an agent: something promised is overdue.',
  },
);

export const notificationChannels = ['EMAIL', 'PUSH'] as const;

/** How somebody is reached outside the desk. */
export type NotificationChannel = (typeof notificationChannels)[number];

export const NotificationChannelEnum = graphqlEnum(
  'NotificationChannel',
  'How somebody is reached outside the desk. The inbox has everything in any case.',
  notificationChannels,
  { EMAIL: 'By e-mail.', PUSH: 'By a message that their browser shows, also when it is closed.' },
);
