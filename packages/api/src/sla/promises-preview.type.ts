import type { SlaClock, SlaMetric } from '@hlm-desk/shared/sla/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../platform/moment.ts';
import { SlaClockEnum } from './promise-enums.ts';
import { SlaMetricEnum, SlaStretchType } from './timer.type.ts';

@ObjectType('SlaFault', {
  simpleResolvers: true,
  description: 'What is wrong with a policy or calendar that is only thought of.',
})
class SlaFaultType {
  @Field(() => String, {
    description: 'Which part of the input: targets.3, hours.weekly.MONDAY.1.',
  })
  field!: string;

  @Field(() => String, { description: 'Which fault, for programs: OVERLAP, TARGET_TWICE …' })
  reason!: string;

  @Field(() => String, { description: 'What it is and what to do, in plain English.' })
  message!: string;
}

@ObjectType('SlaDraftPromise', {
  simpleResolvers: true,
  description: 'What would be promised of a ticket under a policy that is only thought of.',
})
class SlaDraftPromiseType {
  @Field(() => SlaMetricEnum, { description: 'What would be promised.' })
  metric!: SlaMetric;

  @Field(() => Int, { description: 'How long it might take, in seconds of its clock.' })
  targetSeconds!: number;

  @Field(() => SlaClockEnum, { description: 'Which time would count.' })
  clock!: SlaClock;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The deadline, if nothing pauses; null if it would never come.',
  })
  dueAt!: Date | null;

  @Field(() => [SlaStretchType], { description: 'What would count until then, and what not.' })
  stretches!: SlaStretchType[];
}

@ObjectType('SlaPolicyPreview', {
  simpleResolvers: true,
  description: 'What would be promised of a ticket under a policy that is only thought of.',
})
export class SlaPolicyPreviewType {
  @Field(() => String, { description: 'The zone of the calendar.' })
  zone!: string;

  @Field(() => DateTime, { description: 'When the ticket would be opened.' })
  openedAt!: Date;

  @Field(() => [SlaFaultType], { description: 'What is wrong; nothing is promised then.' })
  faults!: SlaFaultType[];

  @Field(() => [SlaDraftPromiseType], {
    description:
      'What would be promised; an answer to the next words as if written at the opening.',
  })
  promises!: SlaDraftPromiseType[];
}

@ObjectType('ReapplyPreview', {
  simpleResolvers: true,
  description: 'What would become of open tickets if their policy were applied anew now.',
})
export class ReapplyPreviewType {
  @Field(() => Int, { description: 'How many tickets would change.' })
  ticketCount!: number;

  @Field(() => Int, { description: 'For how many of them something would be overdue at once.' })
  breachCount!: number;

  @Field(() => [Int], { description: 'The numbers of those, the first twenty.' })
  breachingNumbers!: number[];
}

@ObjectType('DeletedSlaPolicy', {
  simpleResolvers: true,
  description: 'What is left of a policy that was deleted.',
})
export class DeletedSlaPolicyType {
  @Field(() => String, { description: 'The id that it had.' })
  policyId!: string;

  @Field(() => Int, {
    description: 'How many open tickets keep what they were promised, until their next change.',
  })
  keptTicketCount!: number;
}
