import type { SlaAction, SlaAudience, SlaClock, SlaMetric } from '@hlm-desk/shared/sla/policy';
import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ChannelKind } from '../platform/channel.ts';
import { ChannelKindEnum, TicketPriorityEnum } from '../platform/enums.ts';
import { CalendarHoursInput } from './calendar.input.ts';
import { SlaActionEnum, SlaAudienceEnum, SlaClockEnum } from './promise-enums.ts';
import { SlaMetricEnum } from './timer.type.ts';

@InputType({ description: 'How long something may take for tickets of a priority.' })
export class SlaTargetInput {
  @Field(() => TicketPriorityEnum, { description: 'Of which tickets.' })
  priority!: TicketPriority;

  @Field(() => SlaMetricEnum, { description: 'What; once for each priority.' })
  metric!: SlaMetric;

  @Field(() => Int, { description: 'In seconds of its clock, from a minute to 366 days.' })
  seconds!: number;

  @Field(() => SlaClockEnum, { description: 'Which time counts.' })
  clock!: SlaClock;
}

@InputType({ description: 'A moment of a timer; either percent or afterSeconds says when.' })
export class SlaStepInput {
  @Field(() => Int, { nullable: true, description: 'When so much has passed, from 1 to 99.' })
  percent?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'So many seconds after the deadline, 0 for the breach, negative before; at most 30 days.',
  })
  afterSeconds?: number | null;

  @Field(() => [SlaMetricEnum], { nullable: true, description: 'Of which timers; null: of all.' })
  metrics?: SlaMetric[] | null;

  @Field(() => [SlaAudienceEnum], {
    nullable: true,
    description: 'Who is told; null: whoever has the ticket.',
  })
  tell?: SlaAudience[] | null;

  @Field(() => [SlaActionEnum], {
    nullable: true,
    description: 'What the desk does, in this order; null: nothing.',
  })
  act?: SlaAction[] | null;
}

const ids = (description: string) => ({ nullable: true, description });

@InputType({ description: 'Which tickets a policy is for; all where nothing is said.' })
export class SlaConditionsInput {
  @Field(() => [ID], ids('Of these categories.'))
  categoryIds?: string[] | null;

  @Field(() => [ID], ids('In these queues.'))
  queueIds?: string[] | null;

  @Field(() => [ID], ids('Of customers of these organisations.'))
  organisationIds?: string[] | null;

  @Field(() => [ID], ids('Of these customers.'))
  customerIds?: string[] | null;

  @Field(() => [ChannelKindEnum], ids('By these channels.'))
  channels?: ChannelKind[] | null;
}

@InputType({ description: 'A policy as it is to be from now on.' })
export class SaveSlaPolicyInput {
  @Field(() => ID, { nullable: true, description: 'Which; null or absent for a new one.' })
  policyId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was edited; a newer one refuses with CONFLICT and names it.',
  })
  expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name that was read, since another name makes no version; if it has another by now, CONFLICT names that.',
  })
  expectedName?: string | null;

  @Field(() => String, { description: 'What people call it; no other has the same name.' })
  name!: string;

  @Field(() => ID, { description: 'In whose hours it promises.' })
  calendarId!: string;

  @Field(() => SlaConditionsInput, { description: 'Which tickets it is for.' })
  conditions!: SlaConditionsInput;

  @Field(() => [SlaTargetInput], {
    description: 'What it promises; where it says nothing, nothing is promised.',
  })
  targets!: SlaTargetInput[];

  @Field(() => Boolean, {
    description: 'Whether the solution’s timer stands still while a ticket is ON_HOLD.',
  })
  pausesOnHold!: boolean;

  @Field(() => [SlaStepInput], { description: 'Warnings and escalations, each moment once.' })
  steps!: SlaStepInput[];
}

@InputType({ description: 'In which order policies are tried.' })
export class ReorderSlaPoliciesInput {
  @Field(() => [ID], { description: 'All of them, the first to be tried first.' })
  policyIds!: string[];
}

@InputType({ description: 'Which policy is to be deleted.' })
export class DeleteSlaPolicyInput {
  @Field(() => ID, { description: 'The policy.' })
  policyId!: string;
}

@InputType({ description: 'Which policy is to be applied anew.' })
export class ReapplySlaPolicyInput {
  @Field(() => ID, { description: 'The policy.' })
  policyId!: string;
}

@InputType({
  description: 'A policy that is only thought of, and a ticket that is opened under it.',
})
export class PreviewSlaPolicyInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A calendar of the desk; one of calendarId and hours says in which time.',
  })
  calendarId?: string | null;

  @Field(() => CalendarHoursInput, {
    nullable: true,
    description: 'A calendar that is only thought of.',
  })
  hours?: CalendarHoursInput | null;

  @Field(() => [SlaTargetInput], { description: 'What would be promised.' })
  targets!: SlaTargetInput[];

  @Field(() => TicketPriorityEnum, { description: 'The priority of the ticket.' })
  priority!: TicketPriority;

  @Field(() => String, {
    nullable: true,
    description:
      'When it is opened, in wall time of the calendar’s zone: 2026-11-27T17:50. Now where it is not said.',
  })
  openedAt?: string | null;
}
