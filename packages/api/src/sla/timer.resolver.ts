import './timer.tree.ts';
import { elapsedIn } from '@hlm-desk/shared/sla/pauses';
import { stretchesOf } from '@hlm-desk/shared/sla/stretches';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { DateTime } from '../platform/moment.ts';
import { answeredByStatement, few, inTree } from '../platform/tree-field.ts';
import { TicketType } from '../tickets/ticket.type.ts';
import { PreviewSlaInput } from './preview-sla.input.ts';
import { previewSla } from './preview-sla.ts';
import { shownStretches } from './shown-stretches.ts';
import { SlaPreviewType, SlaStretchType, SlaTimerType } from './timer.type.ts';
import { type KeptTimer, timerOf } from './timer-of.ts';

interface TimerRow {
  $timer: KeptTimer;
}

/** The timer and the moment to which it has counted. */
async function counted({ $timer }: TimerRow, { db, now }: Context) {
  const timer = await timerOf(db, $timer);
  return { timer, until: timer.endedAt ?? now().getTime() };
}

async function elapsedSeconds(row: TimerRow, context: Context) {
  const { timer, until } = await counted(row, context);
  return Math.floor(elapsedIn(timer.time, timer, until) / 1000);
}

@Resolver(() => TicketType)
export class TicketTimersResolver {
  @FieldResolver(() => [SlaTimerType], {
    description:
      'What is promised of it, at most one of each metric: of several answers owed one after the other the last. Empty where no policy applies.',
  })
  @inTree
  @few
  slaTimers() {
    return answeredByStatement();
  }
}

@Resolver()
export class SlaPreviewResolver {
  @Query(() => [SlaPreviewType], {
    description:
      'What would be promised of a ticket, and due when, if it were changed like this now. Changes nothing. Only for those who work at the desk; INVALID for a queue that does not exist, CONFLICT for a status that it cannot get from where it is.',
  })
  previewSla(
    @Ctx() context: Context,
    @Arg('input', () => PreviewSlaInput, { description: 'What would be changed.' })
    input: PreviewSlaInput,
  ) {
    return previewSla(context, input);
  }
}

@Resolver(() => SlaTimerType)
export class SlaTimerResolver {
  @FieldResolver(() => Int, { description: 'How much has counted, in seconds, at asOf.' })
  elapsedSeconds(@Root() row: TimerRow, @Ctx() context: Context) {
    return elapsedSeconds(row, context);
  }

  @FieldResolver(() => Int, {
    description: 'How much is left, in seconds, at asOf; negative once it is overdue.',
  })
  async remainingSeconds(@Root() row: TimerRow, @Ctx() context: Context) {
    return (row.$timer.targetSeconds ?? 0) - (await elapsedSeconds(row, context));
  }

  @FieldResolver(() => DateTime, { description: 'The moment for which the seconds hold.' })
  asOf(@Ctx() { now }: Context): Date {
    return now();
  }

  @FieldResolver(() => [SlaStretchType], {
    description: 'Why it stands where it stands: what counted and what did not, from its start on.',
  })
  async stretches(@Root() row: TimerRow, @Ctx() context: Context): Promise<SlaStretchType[]> {
    const { timer, until } = await counted(row, context);
    return shownStretches(stretchesOf(timer.time, timer, until), timer.endedAt !== null);
  }
}
