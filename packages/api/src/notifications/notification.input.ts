import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../platform/page-arguments.ts';

@ArgsType()
export class NotificationsArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only unread ones; false: only read ones; both where nothing is said.',
  })
  isUnread?: boolean | null;
}

@InputType({ description: 'Notifications that were read, or are to be unread again.' })
export class MarkNotificationsInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Which, up to 100; all of the viewer where nothing is said.',
  })
  notificationIds?: string[] | null;

  @Field(() => Boolean, { description: 'true: read; false: unread.' })
  read!: boolean;
}

@InputType({ description: 'A ticket to hear of, or to hear nothing of.' })
export class MuteTicketInput {
  @Field(() => ID, { description: 'The ticket.' })
  ticketId!: string;

  @Field(() => Boolean, { description: 'true: no notifications of it; false: again.' })
  muted!: boolean;
}
