import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { Field, ID, InputType } from 'type-graphql';
import { TicketPriorityEnum, TicketStatusEnum } from '../platform/enums.ts';

@InputType({ description: 'A change of a ticket that is only thought of.' })
export class PreviewSlaInput {
  @Field(() => ID, { description: 'The ticket.' })
  ticketId!: string;

  @Field(() => TicketPriorityEnum, {
    nullable: true,
    description: 'With this priority; the one that it has where nothing is said.',
  })
  priority?: TicketPriority | null;

  @Field(() => TicketStatusEnum, {
    nullable: true,
    description: 'In this status; the one that it has where nothing is said.',
  })
  status?: TicketStatus | null;

  @Field(() => ID, {
    nullable: true,
    description: 'In this queue; the one where it is where nothing is said.',
  })
  queueId?: string | null;
}
