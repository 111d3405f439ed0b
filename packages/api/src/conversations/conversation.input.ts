import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { Field, ID, InputType, Int } from 'type-graphql';
import { TicketPriorityEnum, TicketStatusEnum } from '../platform/enums.ts';
import type { NewTicket } from './open-ticket.ts';
import type { Contact } from './ticket-customer.ts';

const whichTicket = { description: 'The ticket.' };
const token = {
  nullable: true,
  description: 'The token of a tracking link, from whoever is not signed in.',
};
const files = { nullable: true, description: 'Files uploaded before by POST /files, at most 10.' };
const expected = {
  nullable: true,
  description:
    'The version that the decision rests on; a newer one refuses with CONFLICT and the present ticket.',
};

@InputType({ description: 'How to reach somebody.' })
export class ContactInput implements Contact {
  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => String, { description: 'Where the number and the tracking link are sent.' })
  email!: string;

  @Field(() => String, {
    nullable: true,
    description: 'With the country code, for example +49 30 123456.',
  })
  phone?: string | null;
}

@InputType({ description: 'A new ticket.' })
export class OpenTicketInput implements NewTicket {
  @Field(() => String, { description: 'What it is about, in one line of at most 200 characters.' })
  subject!: string;

  @Field(() => String, { description: 'The description, plain text of at most 20,000 characters.' })
  body!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'What it is about; absent where the customer cannot say.',
  })
  categoryId?: string | null;

  @Field(() => TicketPriorityEnum, {
    nullable: true,
    description:
      "The category's own where nothing is said; customers may choose where the category lets them.",
  })
  priority?: TicketPriority | null;

  @Field(() => ContactInput, {
    nullable: true,
    description:
      'Required from whoever is not signed in; from an agent, the customer for whom it is opened: the verified account with that address, or else a new guest.',
  })
  contact?: ContactInput | null;

  @Field(() => [ID], files)
  attachmentIds?: string[] | null;
}

@InputType({ description: 'A public message.' })
export class ReplyToTicketInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => String, { description: 'The message, plain text of at most 20,000 characters.' })
  body!: string;

  @Field(() => [ID], files)
  attachmentIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'lastCursor of the ticket as its author saw it: if somebody else has written since, the reply is held back with STALE_REPLY and what was missed.',
  })
  lastSeenCursor?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true sends although somebody else has written since.',
  })
  force?: boolean | null;

  @Field(() => String, token)
  trackingToken?: string | null;
}

@InputType({ description: 'An internal note.' })
export class AddInternalNoteInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => String, { description: 'The note, plain text of at most 20,000 characters.' })
  body!: string;

  @Field(() => [ID], files)
  attachmentIds?: string[] | null;
}

@InputType({ description: 'A change of status.' })
export class ChangeTicketStatusInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => TicketStatusEnum, {
    description: 'Where it is to stand: one of its allowedStatuses.',
  })
  status!: TicketStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'A public message to the customer; required for RESOLVED. Refused with CONFLICT, reason ILLEGAL_TRANSITION, where the ticket has that status already.',
  })
  message?: string | null;

  @Field(() => Int, expected)
  expectedVersion?: number | null;
}

@InputType({ description: 'A hand-off to the next level.' })
export class EscalateTicketInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => String, { description: 'What the next level needs to know; an internal note.' })
  note!: string;

  @Field(() => Int, expected)
  expectedVersion?: number | null;
}

@InputType({ description: 'A request of the customer to escalate.' })
export class RequestEscalationInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => String, { description: 'Why it cannot wait.' })
  reason!: string;

  @Field(() => String, token)
  trackingToken?: string | null;
}

@InputType({ description: 'Takes a request to escalate back.' })
export class CancelEscalationRequestInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => String, token)
  trackingToken?: string | null;
}
