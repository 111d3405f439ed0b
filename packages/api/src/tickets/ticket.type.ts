import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { Field, Int, ObjectType } from 'type-graphql';
import { OrganisationType, PersonType } from '../identity/person.type.ts';
import { TeamType } from '../identity/team.type.ts';
import type { ChannelKind } from '../platform/channel.ts';
import { connectionOf } from '../platform/connection.ts';
import { ChannelKindEnum, TicketPriorityEnum, TicketStatusEnum } from '../platform/enums.ts';
import { DateTime } from '../platform/moment.ts';
import { NodeType } from '../platform/node.type.ts';
import { CategoryType, QueueType } from '../queues/queue.type.ts';
import type { Ticket } from './ticket.table.ts';

@ObjectType('EscalationRequest', {
  description: 'The customer asks that somebody more senior looks at it.',
})
export class EscalationRequestType {
  @Field(() => String, { description: 'Why, in the words of the customer.' })
  reason!: string;

  @Field(() => DateTime, { description: 'When it was asked.' })
  requestedAt!: string;
}

/** Times travel as text. */
type OnWire<Row> = {
  [Key in keyof Row]: Exclude<Row[Key], Date> | (Date extends Row[Key] ? string : never);
};

@ObjectType('Ticket', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A request for help, from the first message to the last.',
})
export class TicketType
  extends NodeType
  implements
    Pick<OnWire<Ticket>, 'id' | 'number' | 'subject' | 'version' | 'openedAt' | 'resolvedAt'>
{
  @Field(() => Int, {
    description: 'The number people use when they talk about the ticket. Never reused.',
  })
  number!: number;

  @Field(() => Int, {
    description:
      'Grows with every change of the ticket itself, not with messages. Pass it as expectedVersion.',
  })
  version!: number;

  @Field(() => String, { description: 'What it is about, in one line.' })
  subject!: string;

  @Field(() => TicketStatusEnum, { description: 'Where it stands.' })
  status!: TicketStatus;

  @Field(() => TicketPriorityEnum, { description: 'How soon it has its turn.' })
  priority!: TicketPriority;

  @Field(() => CategoryType, {
    nullable: true,
    description: 'What it is about; null where nobody said.',
  })
  category!: CategoryType | null;

  @Field(() => ChannelKindEnum, { description: 'By which way it came.' })
  channel!: ChannelKind;

  @Field(() => PersonType, { description: 'Who has the problem.' })
  customer!: PersonType;

  @Field(() => OrganisationType, {
    nullable: true,
    description: "The customer's organisation at that time, if any.",
  })
  organisation!: OrganisationType | null;

  @Field(() => PersonType, { nullable: true, description: 'Who has it now; null while it waits.' })
  assignee!: PersonType | null;

  @Field(() => TeamType, { nullable: true, description: 'The team that works on it.' })
  team!: TeamType | null;

  @Field(() => QueueType, {
    nullable: true,
    description: 'The queue in which it waits or waited last.',
  })
  queue!: QueueType | null;

  @Field(() => Int, { description: 'How often it came back after a resolution.' })
  reopenCount!: number;

  @Field(() => Int, { description: 'How often it was handed on to another level.' })
  handOffCount!: number;

  @Field(() => TicketType, {
    nullable: true,
    description:
      'The closed ticket that this one goes on with; null where it follows none, or where the viewer does not see that one, as guests, who see one ticket.',
  })
  follows!: TicketType | null;

  @Field(() => TicketType, {
    nullable: true,
    description:
      'The ticket that goes on with this closed one; null where there is none, or where the viewer does not see it.',
  })
  followedBy!: TicketType | null;

  @Field(() => Boolean, {
    description:
      'Whether others did something that this viewer has not opened yet. False for guests.',
  })
  unread!: boolean;

  @Field(() => DateTime, { description: 'When it was opened.' })
  openedAt!: string;

  @Field(() => DateTime, { description: 'Last change that its customer could notice.' })
  updatedAt!: string;

  @Field(() => DateTime, {
    description: 'Since when it stands in line. A hand-off does not change it.',
  })
  lineSince!: string;

  @Field(() => DateTime, { nullable: true, description: 'When an agent first took it on.' })
  acknowledgedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When somebody of the desk said where it belongs; null before. Told to those who work at the desk; else null.',
  })
  triagedAt!: string | null;

  @Field(() => String, {
    description:
      'How its first public message begins: at most 200 characters on one line. Empty where there is none.',
  })
  firstWords!: string;

  @Field(() => DateTime, { nullable: true, description: 'First public message by a human agent.' })
  firstRepliedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Last resolution; null while it is open.' })
  resolvedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null before.' })
  closedAt!: string | null;
}

export const TicketConnection = connectionOf('Ticket', () => TicketType);
