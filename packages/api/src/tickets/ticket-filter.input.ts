import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { ChannelKind } from '../platform/channel.ts';
import { ChannelKindEnum, TicketPriorityEnum, TicketStatusEnum } from '../platform/enums.ts';
import { PageArgs } from '../platform/page-arguments.ts';
import { type TicketOrder, TicketOrderEnum } from './ticket-enums.ts';
import type { Narrowing } from './ticket-filter.ts';

@InputType({ description: 'Narrows a list of tickets. What is left out narrows nothing.' })
export class TicketFilter implements Narrowing {
  @Field(() => String, {
    nullable: true,
    description: "A number, words of the subject, or a customer's name.",
  })
  search?: string;

  @Field(() => [TicketStatusEnum], { nullable: true, description: 'In one of these.' })
  statuses?: TicketStatus[];

  @Field(() => [TicketPriorityEnum], { nullable: true, description: 'With one of these.' })
  priorities?: TicketPriority[];

  @Field(() => ID, { nullable: true, description: 'Of this queue.' })
  queueId?: string;

  @Field(() => ID, { nullable: true, description: 'Of this team.' })
  teamId?: string;

  @Field(() => ID, { nullable: true, description: 'About this.' })
  categoryId?: string;

  @Field(() => ID, { nullable: true, description: 'Worked on by this agent.' })
  assigneeId?: string;

  @Field(() => ID, { nullable: true, description: 'Of this customer.' })
  customerId?: string;

  @Field(() => Boolean, { nullable: true, description: 'true: only those that nobody has.' })
  unassigned?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: only those of which something promised is overdue or has less than a quarter of its time left; false: only the others.',
  })
  breaching?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: only NEW ones that nobody has and of which nobody at the desk has said where they belong.',
  })
  untriaged?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: neither RESOLVED nor CLOSED; false: only those.',
  })
  open?: boolean;
}

@InputType({ description: 'Narrows the board. What is left out narrows nothing.' })
export class BoardFilter implements Narrowing {
  @Field(() => ID, { nullable: true, description: 'Of this team.' })
  teamId?: string;

  @Field(() => ID, { nullable: true, description: 'Of this queue.' })
  queueId?: string;

  @Field(() => [TicketStatusEnum], {
    nullable: true,
    description: 'In one of these; the other columns are empty. For reading one column further.',
  })
  statuses?: TicketStatus[];

  @Field(() => [TicketPriorityEnum], { nullable: true, description: 'With one of these.' })
  priorities?: TicketPriority[];

  @Field(() => ID, { nullable: true, description: 'About this.' })
  categoryId?: string;

  @Field(() => [ChannelKindEnum], { nullable: true, description: 'Came by one of these.' })
  channels?: ChannelKind[];

  @Field(() => ID, { nullable: true, description: 'Worked on by this agent.' })
  assigneeId?: string;

  @Field(() => Boolean, { nullable: true, description: "true: only the viewer's own." })
  mine?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'true: only those that nobody has.' })
  unassigned?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: only those of which something promised is overdue or has less than a quarter of its time left; false: only the others.',
  })
  breaching?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: only NEW ones that nobody has and of which nobody at the desk has said where they belong.',
  })
  untriaged?: boolean;

  @Field(() => String, {
    nullable: true,
    description: "A number, words of the subject, or a customer's name.",
  })
  search?: string;
}

@ArgsType()
export class TicketsArgs extends PageArgs {
  @Field(() => TicketFilter, {
    nullable: true,
    description: 'Which tickets; all that the viewer may see without it.',
  })
  filter?: TicketFilter | null;

  @Field(() => TicketOrderEnum, {
    nullable: true,
    description: 'RECENTLY_UPDATED where nothing is said.',
  })
  orderBy?: TicketOrder | null;
}

@ArgsType()
export class WhichTicket {
  @Field(() => ID, { nullable: true, description: 'By id.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'By number.' })
  number?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The token of a tracking link, for programs without a session. Alone it names its ticket.',
  })
  trackingToken?: string | null;
}
