import './queue-wait.tree.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { QueueType } from './queue.type.ts';
import type { LineOfQueue } from './queue-wait.tree.ts';
import { NoEstimateReasonEnum, WaitEstimateType } from './wait.type.ts';
import { estimateFor } from './wait-rates.ts';

const estimate = (context: Context, { $line }: LineOfQueue) =>
  $line && estimateFor(context, $line.queueId, $line.waiting + 1);

@Resolver(() => QueueType)
export class QueueWaitResolver {
  @FieldResolver(() => WaitEstimateType, {
    nullable: true,
    description:
      'For somebody who joins the line now. Told to those who work at the desk; null also where noEstimateReason says why.',
  })
  async estimatedWait(@Root() queue: LineOfQueue, @Ctx() context: Context) {
    return (await estimate(context, queue))?.range ?? null;
  }

  @FieldResolver(() => NoEstimateReasonEnum, {
    nullable: true,
    description: 'Why there is no estimate; null where there is one.',
  })
  async noEstimateReason(@Root() queue: LineOfQueue, @Ctx() context: Context) {
    return (await estimate(context, queue))?.reason ?? null;
  }
}
