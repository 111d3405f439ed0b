import './queue-fields.tree.ts';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Int,
  Query,
  Resolver,
  Subscription,
} from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { DateTime } from '../platform/moment.ts';
import { PageArgs } from '../platform/page-arguments.ts';
import { readTree } from '../platform/read-tree.ts';
import { answeredByStatement, inTree } from '../platform/tree-field.ts';
import { queueTree } from '../queues/queue.tree.ts';
import { QueueType } from '../queues/queue.type.ts';
import { TicketConnection } from './ticket.type.ts';

@Resolver(() => QueueType)
export class QueueFieldsResolver {
  @Query(() => QueueType, {
    nullable: true,
    description: 'One queue. Null for customers and guests, and where there is none.',
  })
  @Subscription(() => QueueType, {
    nullable: true,
    description: 'The same queue, at once and after every change of its line.',
    subscribe: ({ args, context }) => context.live.subscribe(`queue:${args.id}`),
  })
  queue(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ) {
    return readTree({
      context,
      info,
      type: queueTree,
      where: (row, { bind }) => `${row}.id = ${bind(id)}`,
    });
  }

  @FieldResolver(() => Int, {
    description: 'How many stand in line. Told to those who work at the desk; else zero.',
  })
  @inTree
  waitingCount() {
    return answeredByStatement();
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Since when the one who waits longest waits. Told to those who work at the desk; else null.',
  })
  @inTree
  oldestWaitingSince() {
    return answeredByStatement();
  }

  @FieldResolver(() => TicketConnection, {
    description: 'Those in line that the viewer may see, in the order in which they will be taken.',
  })
  @inTree
  tickets(@Args(() => PageArgs) _page: PageArgs) {
    return answeredByStatement();
  }
}
