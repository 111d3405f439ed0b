import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { Field, ID, InputType, Int } from 'type-graphql';
import { TicketPriorityEnum } from '../platform/enums.ts';

const whichTicket = { description: 'The ticket.' };
const expected = {
  nullable: true,
  description:
    'The version that the decision rests on; a newer one refuses with CONFLICT and the present ticket.',
};

@InputType({ description: 'A claim on a ticket.' })
export class ClaimTicketInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => Int, expected)
  expectedVersion?: number | null;
}

@InputType({ description: "A claim on the first of a queue's line." })
export class ClaimNextInput {
  @Field(() => ID, { description: 'The queue whose first ticket is taken.' })
  queueId!: string;
}

@InputType({ description: 'Who is to have a ticket.' })
export class AssignTicketInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who is to have it; must serve its team. null gives it back to the line; absent changes nothing.',
  })
  assigneeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The team that is to work on it; absent keeps the present one.',
  })
  teamId?: string | null;

  @Field(() => Int, expected)
  expectedVersion?: number | null;
}

@InputType({ description: 'A change of priority.' })
export class ChangeTicketPriorityInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => TicketPriorityEnum, { description: 'The new priority.' })
  priority!: TicketPriority;

  @Field(() => Int, expected)
  expectedVersion?: number | null;
}

@InputType({ description: 'A change of category.' })
export class ChangeTicketCategoryInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => ID, {
    description: 'What it is about; queue and priority stay. INVALID where there is no such one.',
  })
  categoryId!: string;

  @Field(() => Int, expected)
  expectedVersion?: number | null;
}

@InputType({ description: 'Whether a new ticket is triaged.' })
export class MarkTicketTriagedInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => Boolean, {
    description: 'true: it is known where it belongs; false: it is to be looked at again.',
  })
  done!: boolean;
}

@InputType({ description: 'A move to another queue.' })
export class MoveTicketInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => ID, { description: 'The queue to move it to; its team takes over.' })
  queueId!: string;

  @Field(() => Int, expected)
  expectedVersion?: number | null;
}

@InputType({ description: 'How far a ticket was read.' })
export class MarkTicketReadInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => String, {
    description: 'Cursor of the newest event that was seen: lastCursor of the ticket.',
  })
  cursor!: string;
}
