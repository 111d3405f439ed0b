import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { liveField } from '../platform/live-field.ts';
import { DateTime } from '../platform/moment.ts';
import { readTree } from '../platform/read-tree.ts';
import { answeredByStatement, inTree } from '../platform/tree-field.ts';
import type { Place, PositionChange } from '../queues/place.ts';
import { NoEstimateReasonEnum, WaitEstimateType } from '../queues/wait.type.ts';
import { estimateFor } from '../queues/wait-rates.ts';
import { heldSource } from './held-source.ts';
import { holder } from './holder.ts';
import { type PlaceInLine, queuePositionTree } from './queue-position.tree.ts';
import { PositionChangeEnum, QueuePositionType } from './queue-position.type.ts';
import { TicketType } from './ticket.type.ts';
import { watchQueuePosition } from './watch-queue-position.ts';
import { writeQueuePosition } from './write-queue-position.ts';

type Row = PlaceInLine & { $change?: PositionChange | null };

const estimate = (context: Context, { $place }: Row) =>
  estimateFor(context, $place.queueId, $place.position);

@Resolver(() => QueuePositionType)
export class QueuePositionResolver {
  @FieldResolver(() => Int, { description: 'One more than those ahead of it.' })
  position(@Root() { $place }: Row) {
    return $place.position;
  }

  @FieldResolver(() => Int, { description: 'How many stand in the line, with this one.' })
  waiting(@Root() { $place }: Row) {
    return $place.waiting;
  }

  @FieldResolver(() => WaitEstimateType, {
    nullable: true,
    description: 'How long it will probably wait yet; null where noEstimateReason says why.',
  })
  async estimatedWait(@Root() row: Row, @Ctx() context: Context) {
    return (await estimate(context, row)).range;
  }

  @FieldResolver(() => NoEstimateReasonEnum, {
    nullable: true,
    description: 'Why there is no estimate; null where there is one.',
  })
  async noEstimateReason(@Root() row: Row, @Ctx() context: Context) {
    return (await estimate(context, row)).reason;
  }

  @FieldResolver(() => PositionChangeEnum, {
    nullable: true,
    description: 'Why it differs from the one pushed before; null in the first and in queries.',
  })
  change(@Root() { $change = null }: Row) {
    return $change;
  }

  @FieldResolver(() => DateTime, { description: 'When this was true.' })
  asOf(@Ctx() { now }: Context) {
    return now().toISOString();
  }
}

@Resolver(() => TicketType)
export class TicketPositionResolver {
  @FieldResolver(() => QueuePositionType, {
    nullable: true,
    description: 'Its place in line; null once somebody has it.',
  })
  @inTree
  queuePosition() {
    return answeredByStatement();
  }

  @Subscription(() => QueuePositionType, {
    name: 'queuePosition',
    nullable: true,
    description:
      "A ticket's place in line, at once and whenever it changes; null while it stands in none.",
    subscribe: ({ args, context }) =>
      heldSource(context, args.trackingToken, (held) => watchQueuePosition(held, args.ticketId)),
  })
  @liveField({ isShared: false, write: writeQueuePosition })
  async livePosition(
    @Root() place: Place | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('ticketId', () => ID, { description: 'The ticket that waits.' }) ticketId: string,
    @Arg('trackingToken', () => String, {
      nullable: true,
      description: 'Of a tracking link, instead of a session.',
    })
    trackingToken?: string | null,
  ) {
    if (!place) return null;
    const row = await readTree({
      context: await holder(context, trackingToken),
      info,
      type: queuePositionTree,
      where: (ticket, { bind }) => `${ticket}.id = ${bind(ticketId)}`,
    });
    return row && { ...row, $change: place.change };
  }
}
