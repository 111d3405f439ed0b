import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { readPage } from '../platform/read-tree.ts';
import { everyone, nobody } from '../platform/tree.ts';
import { letterTree } from './letter.tree.ts';
import { LetterConnection } from './letter.type.ts';
import { hasMailbox } from './post.ts';

@ArgsType()
class MailboxArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many, newest first, 1 to 100; 20 where nothing is said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Those behind this cursor.' })
  after?: string | null;
}

@Resolver()
export class LetterResolver {
  @Query(() => LetterConnection, {
    description:
      'Letters that the demo caught instead of sending, newest first. Empty outside the demo.',
  })
  mailbox(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MailboxArgs) page: MailboxArgs,
  ) {
    const visible = hasMailbox(context.env) ? everyone : nobody;
    return readPage({ context, info, page, type: { ...letterTree, visible }, where: everyone });
  }
}
