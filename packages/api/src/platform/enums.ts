import { roles } from '@hlm-desk/shared/role';
import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { ticketStatuses } from '@hlm-desk/shared/ticket-status';
import { channelKinds } from './channel.ts';
import { graphqlEnum } from './graphql-enum.ts';
import { actorKinds } from './ledger.table.ts';

export const TicketStatusEnum = graphqlEnum(
  'TicketStatus',
  'Where a ticket stands.',
  ticketStatuses,
  {
    NEW: 'Nobody has taken it yet.',
    IN_PROGRESS: 'It is being worked on.',
    PENDING: 'It waits for the customer.',
    ON_HOLD: 'It waits for a third party; customers see it as in progress.',
    RESOLVED: 'Answered; the customer is asked whether it works.',
    CLOSED: 'Done: confirmed, or nothing was heard.',
  },
);

export const TicketPriorityEnum = graphqlEnum(
  'TicketPriority',
  'How soon a ticket has its turn.',
  ticketPriorities,
  {
    LOW: 'When there is time.',
    NORMAL: 'In its turn.',
    HIGH: 'Before normal ones.',
    URGENT: 'At the head of the line.',
  },
);

export const ChannelKindEnum = graphqlEnum(
  'ChannelKind',
  'By which way something came or went.',
  channelKinds,
  {
    WEB: 'The portal.',
    WHATSAPP: 'WhatsApp.',
    EMAIL: 'E-mail.',
    CHAT: 'Chat on a website.',
    PHONE: 'A phone call.',
    MESSENGER: 'Facebook Messenger.',
    SLACK: 'Slack.',
    API: 'A program.',
  },
);

export const RoleEnum = graphqlEnum('Role', 'What somebody does at the desk.', roles, {
  CUSTOMER: 'Comes to the desk; employees of the own organisation too.',
  AGENT: 'Works on the tickets of the teams they serve.',
  LEAD: 'Sees and distributes all tickets.',
  ADMIN: 'Runs the desk.',
});

export const ActorKindEnum = graphqlEnum('ActorKind', 'Who acted.', actorKinds, {
  PERSON: 'A customer or somebody who works at the desk.',
  BOT: 'The bot of a chat channel.',
  SYSTEM: 'The desk by itself.',
  API_KEY: 'A program with a key of its own.',
});
