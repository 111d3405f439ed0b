import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../platform/connection.ts';
import { DateTime } from '../platform/moment.ts';
import { NodeType } from '../platform/node.type.ts';
import { EventType } from '../tickets/event.type.ts';
import { TicketType } from '../tickets/ticket.type.ts';
import { type NotificationKind, NotificationKindEnum } from './notification-kinds.ts';

@ObjectType('Notification', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'What the viewer was told of a ticket. What comes of one ticket within five minutes, and is not read meanwhile, is one notification. Kept for 90 days.',
})
export class NotificationType extends NodeType {
  @Field(() => NotificationKindEnum, {
    description: 'Why they were told; of several things the weightiest.',
  })
  kind!: NotificationKind;

  @Field(() => Int, { description: 'For how many events it stands, at least 1.' })
  count!: number;

  @Field(() => DateTime, { description: 'When the newest of them happened.' })
  at!: string;

  @Field(() => Boolean, {
    description:
      'Whether nobody has marked it as read, nor read its ticket up to what it tells of.',
  })
  isUnread!: boolean;

  @Field(() => TicketType, { description: 'The ticket.' })
  ticket!: TicketType;

  @Field(() => EventType, {
    nullable: true,
    description:
      'The event that it names, with its sentence; null where the viewer may not see it.',
  })
  event!: EventType | null;
}

export const NotificationConnection = connectionOf('Notification', () => NotificationType);

@ObjectType('Inbox', {
  simpleResolvers: true,
  description: 'How much the viewer has been told and not read.',
})
export class InboxType {
  @Field(() => Int, { description: 'How many notifications are unread; counted up to 1000.' })
  unreadCount!: number;

  @Field(() => NotificationType, {
    nullable: true,
    description: 'The newest notification; null where there is none.',
  })
  newest!: NotificationType | null;
}
