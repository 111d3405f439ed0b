import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { readTrees } from '../platform/read-tree.ts';
import { everyone } from '../platform/tree.ts';
import { categoryTree, queueTree } from './queue.tree.ts';
import { CategoryType, QueueType } from './queue.type.ts';

@Resolver()
export class QueueResolver {
  @Query(() => [QueueType], { description: 'All queues, by name. Empty for customers and guests.' })
  queues(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return readTrees({ context, info, type: queueTree, where: everyone });
  }

  @Query(() => [CategoryType], {
    description: 'What a ticket can be about, in the order in which it is offered.',
  })
  categories(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return readTrees({ context, info, type: categoryTree, where: everyone });
  }
}
