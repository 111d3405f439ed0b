import type { SlaMetric } from '@hlm-desk/shared/sla/policy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { SlaMetricEnum } from '../sla/timer.type.ts';

const description = (text: string) => ({ description: text });
const unless = (text: string) => ({ nullable: true, description: text });

@ObjectType('FigureTimes', {
  simpleResolvers: true,
  description: 'How long something took. Half took at most the median, nine of ten at most p90.',
})
export class FigureTimesType {
  @Field(() => Int, description('How often it happened in the period.'))
  count!: number;

  @Field(() => Int, unless('By the wall clock, in seconds; null where it never happened.'))
  medianSeconds!: number | null;

  @Field(() => Int, unless('By the wall clock, in seconds; null where it never happened.'))
  p90Seconds!: number | null;

  @Field(() => Int, description('How often of a ticket that was promised something by a calendar.'))
  businessCount!: number;

  @Field(() => Int, unless("In its calendar's hours, in seconds; null where there was none."))
  medianBusinessSeconds!: number | null;

  @Field(() => Int, unless("In its calendar's hours, in seconds; null where there was none."))
  p90BusinessSeconds!: number | null;
}

@ObjectType('SlaAttainment', {
  simpleResolvers: true,
  description: 'How often what was promised was kept.',
})
export class SlaAttainmentType {
  @Field(() => SlaMetricEnum, description('What was promised.'))
  metric!: SlaMetric;

  @Field(() => Int, description('How often it was done in time, by when it was done.'))
  met!: number;

  @Field(() => Int, description('How often the deadline passed before, by the deadline.'))
  breached!: number;

  @Field(() => Float, unless('Part that was met, 0 to 1; null where nothing was decided.'))
  share!: number | null;
}

@ObjectType('BacklogBand', {
  simpleResolvers: true,
  description: 'Open tickets that were opened so long ago.',
})
export class BacklogBandType {
  @Field(() => Int, description('At least so many seconds ago.'))
  fromSeconds!: number;

  @Field(() => Int, unless('Less than so many seconds ago; null for the oldest.'))
  toSeconds!: number | null;

  @Field(() => Int, description('How many.'))
  count!: number;
}

@ObjectType('SatisfactionFigures', {
  simpleResolvers: true,
  description: 'What customers say of the outcome, and of whoever solved it.',
})
export class SatisfactionFiguresType {
  @Field(() => Int, description('How many could be asked: resolutions in the period.'))
  asked!: number;

  @Field(() => Int, description('Ratings given in the period.'))
  answers!: number;

  @Field(() => Float, unless('Mean score, 1 to 5; null without ratings.'))
  average!: number | null;

  @Field(() => [Int], description('How many gave 1, 2, 3, 4 and 5.'))
  distribution!: number[];

  @Field(() => Float, unless('Part that gave 4 or 5, 0 to 1; null without ratings.'))
  satisfiedShare!: number | null;

  @Field(() => Int, description('Of those ratings, how many say something of the agent, too.'))
  agentAnswers!: number;

  @Field(() => Float, unless('Mean score of the agents, 1 to 5; null where nobody was rated.'))
  agentAverage!: number | null;
}

@ObjectType('ShownWaitFigures', {
  simpleResolvers: true,
  description:
    'How often the wait that was shown held, of tickets taken in the period whose wait was shown within a minute of their opening.',
})
export class ShownWaitFiguresType {
  @Field(() => Int, description('Of how many it is known.'))
  measured!: number;

  @Field(() => Int, description('How many waited as long as the range said.'))
  held!: number;

  @Field(() => Float, unless('Part that held, 0 to 1; null where none is known.'))
  share!: number | null;
}

@ObjectType('FigureSet', {
  simpleResolvers: true,
  description:
    'What was measured in a period. Each thing counts when it happened, with the team, person and priority of that moment: a period that is over does not change, but for reopenRate.',
})
export class FigureSetType {
  @Field(() => Int, description('Tickets opened: with reopened, what came in.'))
  opened!: number;

  @Field(() => Int, description('How often a solved ticket came back.'))
  reopened!: number;

  @Field(() => Int, description('How often a ticket was solved: what went out.'))
  resolved!: number;

  @Field(
    () => FigureTimesType,
    description('From the opening to the first words of a person of the desk.'),
  )
  firstResponse!: FigureTimesType;

  @Field(
    () => FigureTimesType,
    description('From the opening to being taken or given to somebody.'),
  )
  waiting!: FigureTimesType;

  @Field(
    () => FigureTimesType,
    description(
      'From the opening to each solution, without the time in which it was solved before.',
    ),
  )
  resolution!: FigureTimesType;

  @Field(() => [SlaAttainmentType], description('One for each metric.'))
  sla!: SlaAttainmentType[];

  @Field(
    () => Float,
    unless(
      'Of the solutions of the period the part that came back until now, 0 to 1; null without.',
    ),
  )
  reopenRate!: number | null;

  @Field(() => SatisfactionFiguresType, description('What customers say.'))
  satisfaction!: SatisfactionFiguresType;

  @Field(() => ShownWaitFiguresType, description('How often the wait that was shown held.'))
  shownWait!: ShownWaitFiguresType;
}

@ObjectType('FigureGroup', {
  simpleResolvers: true,
  description: 'Figures of one team, person, category, channel, priority or day.',
})
export class FigureGroupType {
  @Field(() => ID, unless('Its id, its word, or its date; null for what belongs to none.'))
  key!: string | null;

  @Field(() => String, unless('What people call it; null for words, dates and for none.'))
  name!: string | null;

  @Field(() => FigureSetType, description('Its figures.'))
  figures!: FigureSetType;
}

@ObjectType('Figures', {
  description:
    'Figures of a period. Those who work at the desk see them: leads and administrators all, agents those of their teams and of themselves.',
})
export class FiguresType {}
