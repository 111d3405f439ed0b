import './notification.tree.ts';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { signedIn } from '../identity/signed-in.ts';
import type { Context } from '../platform/context.ts';
import { liveField } from '../platform/live-field.ts';
import { readPage, readTree } from '../platform/read-tree.ts';
import { found } from '../platform/refusal.ts';
import { refuseUnreadable } from '../platform/refuse-unreadable.ts';
import { everyone } from '../platform/tree.ts';
import { answeredByStatement, inTree } from '../platform/tree-field.ts';
import { answerTicket } from '../tickets/read-ticket.ts';
import { TicketType } from '../tickets/ticket.type.ts';
import { isUnread } from './inbox.store.ts';
import { markNotifications } from './mark-notifications.ts';
import { muteTicket } from './mute-ticket.ts';
import {
  MarkNotificationsInput,
  MuteTicketInput,
  NotificationsArgs,
} from './notification.input.ts';
import { inboxTree, notificationTree } from './notification.tree.ts';
import { InboxType, NotificationConnection, NotificationType } from './notification.type.ts';
import { newNotifications } from './watch-inbox.ts';

const readInbox = (context: Context, info: GraphQLResolveInfo) =>
  readTree({ context, info, type: inboxTree, where: everyone });

@Resolver()
export class InboxResolver {
  @Query(() => InboxType, {
    nullable: true,
    description: "The viewer's inbox. Null for guests and strangers, who have none.",
  })
  @Subscription(() => InboxType, {
    nullable: true,
    description: 'The same, at once and whenever it changes.',
    subscribe: ({ context }) => context.live.subscribe(`inbox:${context.viewer.id ?? 'none'}`),
  })
  inbox(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return readInbox(context, info);
  }

  @Query(() => NotificationConnection, {
    description:
      'What the viewer was told, newest first; empty for guests and strangers. What is of a ticket that they may not see any more is left out.',
  })
  notifications(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => NotificationsArgs) { isUnread: unread, ...page }: NotificationsArgs,
  ) {
    return readPage({
      context,
      info,
      page,
      type: notificationTree,
      where: (row) => (unread == null ? 'true' : `${isUnread(row)} = ${unread}`),
    });
  }

  @Subscription(() => NotificationType, {
    description:
      'Each notification as it comes, from now on; again when more is added to it. UNAUTHENTICATED for guests and strangers.',
    subscribe: ({ context, info }) => newNotifications(context, info, signedIn(context.viewer)),
  })
  @liveField({ isShared: false, isStream: true })
  notification(@Root() notification: object) {
    return notification;
  }

  @Mutation(() => InboxType, {
    description: 'Marks notifications of the viewer as read, or as unread.',
  })
  async markNotifications(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MarkNotificationsInput, { description: 'Which, and as what.' })
    input: MarkNotificationsInput,
  ) {
    refuseUnreadable(info, context.viewer, inboxTree);
    await markNotifications(context, input);
    return found(await readInbox(context, info), 'inbox');
  }

  @Mutation(() => TicketType, {
    description: 'Says whether the viewer hears of a ticket. For everybody with an account.',
  })
  muteTicket(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MuteTicketInput, { description: 'Which, and whether.' })
    input: MuteTicketInput,
  ) {
    return answerTicket(context, info, input, muteTicket);
  }
}

@Resolver(() => TicketType)
export class TicketMutedResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer hears nothing of it; false for guests.',
  })
  @inTree
  isMuted() {
    return answeredByStatement();
  }
}
