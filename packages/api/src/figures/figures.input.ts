import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { Field, ID, InputType } from 'type-graphql';
import type { ChannelKind } from '../platform/channel.ts';
import { ChannelKindEnum, TicketPriorityEnum } from '../platform/enums.ts';
import { graphqlEnum } from '../platform/graphql-enum.ts';
import { DateTime } from '../platform/moment.ts';
import { type Breakdown, breakdowns } from './breakdowns.ts';

export const FiguresByEnum = graphqlEnum<Breakdown>(
  'FiguresBy',
  'By what figures are broken down.',
  breakdowns,
  {
    TEAM: 'The team that had the ticket then.',
    AGENT: 'Whoever did it or had the ticket then.',
    CATEGORY: 'What the ticket is about.',
    CHANNEL: 'Where the ticket began.',
    PRIORITY: 'The priority that the ticket had then.',
    DAY: "The day, from midnight to midnight in the period's zone.",
  },
);

const all = (what: string) => ({ nullable: true, description: `${what} Of all if left out.` });

@InputType({ description: 'A period, and of what figures are wanted in it.' })
export class FiguresInput {
  @Field(() => DateTime, { description: 'The beginning of the period; at most ten years long.' })
  from!: Date;

  @Field(() => DateTime, {
    description: 'The end of the period, which does not belong to it any more.',
  })
  to!: Date;

  @Field(() => String, { description: 'The zone in which days begin, as in Europe/Berlin.' })
  zone!: string;

  @Field(() => [ID], all('Teams that had the tickets then.'))
  teamIds?: string[] | null;

  @Field(
    () => [ID],
    all('Persons who did it or had the tickets then; agents may only name themselves.'),
  )
  agentIds?: string[] | null;

  @Field(() => [ID], all('Categories.'))
  categoryIds?: string[] | null;

  @Field(() => [ChannelKindEnum], all('Channels where the tickets began.'))
  channels?: ChannelKind[] | null;

  @Field(() => [TicketPriorityEnum], all('Priorities that the tickets had then.'))
  priorities?: TicketPriority[] | null;
}
