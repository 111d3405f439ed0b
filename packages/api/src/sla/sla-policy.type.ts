import type { SlaAction, SlaAudience, SlaClock, SlaMetric } from '@hlm-desk/shared/sla/policy';
import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { Field, Int, ObjectType } from 'type-graphql';
import { OrganisationType, PersonType } from '../identity/person.type.ts';
import type { ChannelKind } from '../platform/channel.ts';
import { ChannelKindEnum, TicketPriorityEnum } from '../platform/enums.ts';
import { DateTime } from '../platform/moment.ts';
import { NodeType } from '../platform/node.type.ts';
import { CategoryType, QueueType } from '../queues/queue.type.ts';
import { CalendarType } from './calendar.type.ts';
import { SlaActionEnum, SlaAudienceEnum, SlaClockEnum } from './promise-enums.ts';
import { SlaMetricEnum } from './timer.type.ts';

@ObjectType('SlaTarget', {
  simpleResolvers: true,
  description: 'How long something may take for tickets of a priority.',
})
export class SlaTargetType {
  @Field(() => TicketPriorityEnum, { description: 'Of which tickets.' })
  priority!: TicketPriority;

  @Field(() => SlaMetricEnum, { description: 'What is promised.' })
  metric!: SlaMetric;

  @Field(() => Int, { description: 'How long it may take, in seconds of its clock.' })
  seconds!: number;

  @Field(() => SlaClockEnum, { description: 'Which time counts.' })
  clock!: SlaClock;
}

@ObjectType('SlaStep', {
  simpleResolvers: true,
  description: 'A moment of a timer at which the desk tells or does something, once.',
})
export class SlaStepType {
  @Field(() => Int, {
    nullable: true,
    description: 'When so much of the target has passed; null where the deadline is counted from.',
  })
  percent!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'So many seconds after the deadline, negative before it; null where percent says when.',
  })
  afterSeconds!: number | null;

  @Field(() => [SlaMetricEnum], { description: 'Of which timers.' })
  metrics!: readonly SlaMetric[];

  @Field(() => [SlaAudienceEnum], { description: 'Who is told.' })
  tell!: readonly SlaAudience[];

  @Field(() => [SlaActionEnum], { description: 'What the desk does, in this order.' })
  act!: readonly SlaAction[];
}

@ObjectType('SlaReapplication', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'How far a policy’s open tickets have been brought to its newest version.',
})
export class SlaReapplicationType extends NodeType {
  @Field(() => DateTime, { description: 'When it was asked for.' })
  startedAt!: string;

  @Field(() => PersonType, { nullable: true, description: 'Who asked for it.' })
  startedBy!: PersonType | null;

  @Field(() => Int, {
    description: 'How many tickets there were to change; at the end, how many were changed.',
  })
  total!: number;

  @Field(() => Int, { description: 'How many have been changed.' })
  done!: number;

  @Field(() => Int, { description: 'Of how many of them something is overdue since.' })
  breached!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it runs.' })
  finishedAt!: string | null;
}

@ObjectType('SlaPolicy', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'What is promised of the tickets that meet its conditions, as its newest version says. A ticket keeps the version by which it was promised something. For those who work at the desk.',
})
export class SlaPolicyType extends NodeType {
  @Field(() => String, { description: 'What people call it.' })
  name!: string;

  @Field(() => Int, { description: 'Its place in the order in which policies are tried, from 1.' })
  place!: number;

  @Field(() => Int, { description: 'From 1; each change makes another.' })
  version!: number;

  @Field(() => DateTime, { description: 'When this version was saved.' })
  savedAt!: string;

  @Field(() => CalendarType, { description: 'In whose hours it promises.' })
  calendar!: CalendarType;

  @Field(() => [CategoryType], { description: 'Of which categories; empty: of all.' })
  categories!: CategoryType[];

  @Field(() => [QueueType], { description: 'In which queues; empty: in all.' })
  queues!: QueueType[];

  @Field(() => [OrganisationType], { description: 'Of which organisations; empty: of all.' })
  organisations!: OrganisationType[];

  @Field(() => [PersonType], { description: 'Of which customers; empty: of all.' })
  customers!: PersonType[];

  @Field(() => [ChannelKindEnum], { description: 'By which channels; empty: by all.' })
  channels!: ChannelKind[];

  @Field(() => Boolean, {
    description: 'Whether the solution’s timer stands still while a ticket is ON_HOLD.',
  })
  pausesOnHold!: boolean;

  @Field(() => Int, { description: 'How many open tickets are promised something by it.' })
  openTicketCount!: number;

  @Field(() => Int, {
    description:
      'How many of those are kept to an older version of it, or to other hours than its calendar has now; reapplySlaPolicy changes them. Another name of either, or of a holiday, is no reason.',
  })
  olderTicketCount!: number;

  @Field(() => SlaReapplicationType, {
    nullable: true,
    description: 'How it was last applied anew, or is being; null where it never was.',
  })
  reapplication!: SlaReapplicationType | null;
}
