import type { Calendar } from '@hlm-desk/shared/sla/calendar';
import { weekdays } from '@hlm-desk/shared/sla/calendar';
import { type SlaPolicy, slaMetrics } from '@hlm-desk/shared/sla/policy';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { readTrees } from '../platform/read-tree.ts';
import { everyone } from '../platform/tree.ts';
import { answeredByStatement, few, inTree } from '../platform/tree-field.ts';
import {
  CalendarDayType,
  CalendarHolidayType,
  CalendarType,
  CalendarWeekdayType,
} from './calendar.type.ts';
import { previewReapply } from './preview-reapply.ts';
import { previewSlaPolicy } from './preview-sla-policy.ts';
import { ReapplyPreviewType, SlaPolicyPreviewType } from './promises-preview.type.ts';
import { PreviewSlaPolicyInput } from './sla-policy.input.ts';
import { calendarTree, slaPolicyTree } from './sla-policy.tree.ts';
import { SlaPolicyType, SlaStepType, SlaTargetType } from './sla-policy.type.ts';

interface Defined<Definition> {
  $definition: Definition;
}

@Resolver(() => CalendarType)
export class CalendarFieldsResolver {
  @FieldResolver(() => [CalendarWeekdayType], { description: 'All seven days, from Monday.' })
  weekly(@Root() { $definition: { weekly } }: Defined<Calendar>): CalendarWeekdayType[] {
    return weekdays.map((day) => ({ day, windows: weekly[day] ?? [] }));
  }

  @FieldResolver(() => [CalendarHolidayType], {
    description: 'Closed all day, whatever else is said of it.',
  })
  holidays(@Root() { $definition }: Defined<Calendar>): readonly CalendarHolidayType[] {
    return $definition.holidays;
  }

  @FieldResolver(() => [CalendarDayType], {
    description: 'Dates with windows in place of the weekday’s.',
  })
  exceptions(@Root() { $definition }: Defined<Calendar>): readonly CalendarDayType[] {
    return $definition.exceptions;
  }

  @FieldResolver(() => [CalendarDayType], {
    description: 'What is cut out of the windows of a date.',
  })
  breaks(@Root() { $definition }: Defined<Calendar>): readonly CalendarDayType[] {
    return $definition.breaks;
  }

  @FieldResolver(() => [SlaPolicyType], {
    description: 'Those that promise in its hours. While there is one it cannot be deleted.',
  })
  @inTree
  @few
  policies() {
    return answeredByStatement();
  }
}

@Resolver(() => SlaPolicyType)
export class SlaPolicyFieldsResolver {
  @FieldResolver(() => [SlaTargetType], {
    description: 'What it promises, at most one for each priority and metric.',
  })
  targets(@Root() { $definition }: Defined<SlaPolicy>): readonly SlaTargetType[] {
    return $definition.targets;
  }

  @FieldResolver(() => [SlaStepType], { description: 'Its warnings and escalations.' })
  steps(@Root() { $definition }: Defined<SlaPolicy>): SlaStepType[] {
    return $definition.steps.map((step) => ({
      percent: 'percent' in step ? step.percent : null,
      afterSeconds: 'afterSeconds' in step ? step.afterSeconds : null,
      metrics: step.metrics ?? slaMetrics,
      tell: step.tell ?? ['ASSIGNEE'],
      act: step.act ?? [],
    }));
  }
}

@Resolver()
export class PromisesResolver {
  @Query(() => [SlaPolicyType], {
    description:
      'All policies, in the order in which they are tried: the first whose conditions a ticket meets applies. Empty for customers and guests.',
  })
  @Subscription(() => [SlaPolicyType], {
    description:
      'The same policies, at once and after every change of a policy or calendar, also while one is applied anew.',
    subscribe: ({ context }) => context.live.subscribe('policies'),
  })
  slaPolicies(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return readTrees({ context, info, type: slaPolicyTree, where: everyone });
  }

  @Query(() => [CalendarType], {
    description: 'All calendars, by name. Empty for customers and guests.',
  })
  calendars(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return readTrees({ context, info, type: calendarTree, where: everyone });
  }

  @Query(() => SlaPolicyPreviewType, {
    description:
      'What a policy that is not saved would promise of a ticket, or what is wrong with it. Changes nothing. For leads and administrators; INVALID where it is not said in whose hours, or openedAt is no wall time.',
  })
  previewSlaPolicy(
    @Ctx() context: Context,
    @Arg('input', () => PreviewSlaPolicyInput, { description: 'The policy and the ticket.' })
    input: PreviewSlaPolicyInput,
  ) {
    return previewSlaPolicy(context, input);
  }

  @Query(() => ReapplyPreviewType, {
    description:
      'What would become of the open tickets of a policy if it were applied anew now. Changes nothing. For leads and administrators.',
  })
  previewReapply(
    @Ctx() context: Context,
    @Arg('policyId', () => ID, { description: 'The policy.' }) policyId: string,
  ) {
    return previewReapply(context, policyId);
  }
}
