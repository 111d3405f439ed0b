import { Args, Field, FieldResolver, ObjectType, Resolver } from 'type-graphql';
import { PersonType } from '../identity/person.type.ts';
import type { ChannelKind } from '../platform/channel.ts';
import { connectionOf } from '../platform/connection.ts';
import { ActorKindEnum, ChannelKindEnum } from '../platform/enums.ts';
import { graphqlEnum } from '../platform/graphql-enum.ts';
import { DateTime } from '../platform/moment.ts';
import { NodeType } from '../platform/node.type.ts';
import { PageArgs } from '../platform/page-arguments.ts';
import { answeredByStatement, inTree } from '../platform/tree-field.ts';
import { TicketType } from '../tickets/ticket.type.ts';
import { AttachmentType } from './attachment.type.ts';
import { deliveryStates, messageKinds } from './message.table.ts';

const MessageKindEnum = graphqlEnum('MessageKind', 'For whom a message is.', messageKinds, {
  PUBLIC_REPLY: 'For the customer and the desk.',
  INTERNAL_NOTE: 'For the desk only; no customer learns that it exists.',
});

const DeliveryStateEnum = graphqlEnum(
  'DeliveryState',
  'How far a message has come.',
  deliveryStates,
  {
    QUEUED: 'It waits to be sent.',
    SENT: 'It has left the desk.',
    DELIVERED: 'It has arrived.',
    READ: 'It has been opened.',
    FAILED: 'It could not be delivered.',
    UNKNOWN: 'The channel gave no answer.',
  },
);

@ObjectType('Message', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A part of the conversation on a ticket.',
})
export class MessageType extends NodeType {
  @Field(() => MessageKindEnum, { description: 'For whom it is.' })
  kind!: string;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who wrote it; null when a bot or the desk did.',
  })
  author!: PersonType | null;

  @Field(() => ActorKindEnum, { description: 'What kind of author wrote it.' })
  authorKind!: string;

  @Field(() => Boolean, {
    description: "Whether the viewer wrote it or, for a guest, the ticket's customer.",
  })
  mine!: boolean;

  @Field(() => ChannelKindEnum, { description: 'By which way it came.' })
  channel!: ChannelKind;

  @Field(() => String, {
    description: 'The text, plain; line breaks count. Show it as text, never as HTML.',
  })
  body!: string;

  @Field(() => [AttachmentType], { description: 'The files that came with it.' })
  attachments!: AttachmentType[];

  @Field(() => DeliveryStateEnum, { description: 'How far it has come.' })
  delivery!: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: string;
}

export const MessageConnection = connectionOf('Message', () => MessageType);

@Resolver(() => TicketType)
export class TicketConversationResolver {
  @FieldResolver(() => MessageConnection, {
    description:
      'The conversation, oldest first. Internal notes only for those who work at the desk.',
  })
  @inTree
  messages(@Args(() => PageArgs) _page: PageArgs) {
    return answeredByStatement();
  }

  @FieldResolver(() => MessageType, {
    nullable: true,
    description: 'The newest message that the viewer may see.',
  })
  @inTree
  lastMessage() {
    return answeredByStatement();
  }

  @FieldResolver(() => [AttachmentType], {
    description: 'All files of the conversation that the viewer may see.',
  })
  @inTree
  attachments() {
    return answeredByStatement();
  }
}
