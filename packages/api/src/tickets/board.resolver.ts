import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { TicketStatusEnum } from '../platform/enums.ts';
import { PageArgs } from '../platform/page-arguments.ts';
import { readTree } from '../platform/read-tree.ts';
import { allow } from '../platform/refusal.ts';
import { everyone } from '../platform/tree.ts';
import { answeredByStatement, inTree } from '../platform/tree-field.ts';
import { isStaff } from '../platform/viewer.ts';
import { boardChangeTree, boardTree } from './board.tree.ts';
import { type BoardTick, watchBoard } from './board-watch.ts';
import { TicketConnection, TicketType } from './ticket.type.ts';
import { BoardFilter } from './ticket-filter.input.ts';
import { meets } from './ticket-filter.ts';

@ObjectType('BoardColumn', { simpleResolvers: true, description: 'The tickets of one status.' })
class BoardColumnType {
  @Field(() => TicketStatusEnum, { description: 'The status.' })
  status!: TicketStatus;

  @Field(() => Int, { description: 'How many there are in all.' })
  count!: number;

  @Field(() => Int, { description: 'Of how many something that was promised is overdue.' })
  overdueCount!: number;
}

@ObjectType('Board', { simpleResolvers: true, description: 'Open and resolved tickets by status.' })
class BoardType {
  @Field(() => [BoardColumnType], { description: 'One for each status but CLOSED.' })
  columns!: BoardColumnType[];
}

@ObjectType('BoardChange', {
  simpleResolvers: true,
  description: 'What changed on a board since the last one.',
})
class BoardChangeType {
  @Field(() => [TicketType], { description: 'Cards that are new or changed.' })
  tickets!: TicketType[];

  @Field(() => [ID], { description: 'Cards that the board no longer shows.' })
  removedTicketIds!: string[];

  @Field(() => [BoardColumnType], { description: 'All columns as they are now.' })
  columns!: BoardColumnType[];
}

const filter = { nullable: true, description: 'Which tickets; without it all of the viewer.' };

const narrowed = (context: Context, filter: BoardFilter | null = {}) => ({
  filter: meets(filter ?? {}, context),
  now: context.now,
});

const allowBoard = ({ viewer }: Context) =>
  allow(isStaff(viewer), 'The board is for those who work at the desk.');

@Resolver(() => BoardColumnType)
export class BoardColumnResolver {
  @FieldResolver(() => TicketConnection, { description: 'In the order in which they are taken.' })
  @inTree
  tickets(@Args(() => PageArgs) _page: PageArgs) {
    return answeredByStatement();
  }
}

@Resolver()
export class BoardResolver {
  @Query(() => BoardType, { description: 'The board. Only for those who work at the desk.' })
  board(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => BoardFilter, filter) narrowing?: BoardFilter | null,
  ) {
    allowBoard(context);
    return readTree({
      context,
      info,
      type: boardTree(narrowed(context, narrowing)),
      where: everyone,
    });
  }

  @Subscription(() => BoardChangeType, {
    name: 'board',
    description: "The board's changed cards: an empty change at once, then one after every change.",
    subscribe: ({ args, context }) => {
      allowBoard(context);
      return watchBoard(context, meets(args.filter ?? {}, context));
    },
  })
  boardChange(
    @Root() { shown, removed }: BoardTick,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => BoardFilter, filter) narrowing?: BoardFilter | null,
  ) {
    const type = boardChangeTree(narrowed(context, narrowing), shown, removed);
    return readTree({ context, info, type, where: everyone });
  }
}
