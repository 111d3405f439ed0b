import { slaMetrics } from '@hlm-desk/shared/sla/policy';
import { stretchKinds } from '@hlm-desk/shared/sla/stretches';
import { slaTimerStates } from '@hlm-desk/shared/sla/timers';
import { Field, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql-enum.ts';
import { DateTime } from '../platform/moment.ts';
import { NodeType } from '../platform/node.type.ts';

export const SlaMetricEnum = graphqlEnum('SlaMetric', 'What is promised of a ticket.', slaMetrics, {
  FIRST_RESPONSE: 'A first answer, from the opening on.',
  NEXT_RESPONSE: 'An answer to what the customer wrote after the last one.',
  RESOLUTION: 'A solution, from the opening on.',
});

const SlaTimerStateEnum = graphqlEnum(
  'SlaTimerState',
  'Whether a timer runs. One that passed its time has breachedAt, in any state.',
  slaTimerStates,
  {
    RUNNING: 'It counts, in the hours of its calendar.',
    PAUSED: 'It stands still: the ticket waits for somebody else.',
    FULFILLED: 'What was promised was done.',
    CANCELLED: 'It ended without an answer being owed any more.',
  },
);

const SlaStretchKindEnum = graphqlEnum(
  'SlaStretchKind',
  'Whether and why a time counted or not.',
  stretchKinds,
  {
    RUNNING: 'It counted.',
    PENDING: 'The ticket waited for the customer.',
    ON_HOLD: 'The ticket waited for a third party.',
    RESOLVED: 'The ticket was solved, until it was reopened.',
    OUTSIDE_HOURS: 'The desk was closed.',
    HOLIDAY: 'The desk was closed for a holiday.',
  },
);

@ObjectType('SlaStretch', {
  simpleResolvers: true,
  description: 'A part of a timer’s life. They follow each other without a gap.',
})
export class SlaStretchType {
  @Field(() => DateTime, { description: 'From then.' })
  from!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until then; null while it lasts.' })
  to!: string | null;

  @Field(() => Boolean, { description: 'Whether it counted.' })
  counted!: boolean;

  @Field(() => SlaStretchKindEnum, { description: 'Why it counted or not.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which holiday it was; null where it was none.',
  })
  holiday!: string | null;

  @Field(() => String, { description: 'Why it counted or not, in plain English words.' })
  reason!: string;

  @Field(() => Int, {
    description:
      'Time in it in which the timer’s calendar was open, in seconds. Those of the counted ones add up to elapsedSeconds.',
  })
  businessSeconds!: number;
}

@ObjectType('SlaPreview', {
  simpleResolvers: true,
  description: 'What would be promised of a ticket.',
})
export class SlaPreviewType {
  @Field(() => SlaMetricEnum, { description: 'What would be promised.' })
  metric!: string;

  @Field(() => SlaTimerStateEnum, { description: 'Whether its timer would run.' })
  state!: string;

  @Field(() => Int, { description: 'How long it might take, in seconds of its own clock.' })
  targetSeconds!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The deadline. Null while it would be paused.',
  })
  dueAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it would be overdue; null where it would not.',
  })
  breachedAt!: Date | null;
}

@ObjectType('SlaTimer', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'How a promise of the service-level agreement goes. Seconds are those of its own clock: business time of a calendar, or around the clock.',
})
export class SlaTimerType extends NodeType {
  @Field(() => SlaMetricEnum, { description: 'What is promised.' })
  metric!: string;

  @Field(() => SlaTimerStateEnum, { description: 'Whether it runs.' })
  state!: string;

  @Field(() => Int, { description: 'How long it may take, in seconds of its own clock.' })
  targetSeconds!: number;

  @Field(() => DateTime, { description: 'When it began to count.' })
  startedAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The deadline. Null while it is paused, and if it will never come.',
  })
  dueAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a quarter of the time is left. Null where it never comes to that.',
  })
  warnsAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the deadline passed with the promise unkept; null where it did not.',
  })
  breachedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When what was promised was done; null before that.',
  })
  fulfilledAt!: string | null;
}
