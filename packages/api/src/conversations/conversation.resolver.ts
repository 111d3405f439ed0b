import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { actingHolder } from '../tickets/holder.ts';
import { answerTicket } from '../tickets/read-ticket.ts';
import { cancelEscalationRequest, requestEscalation } from '../tickets/request-escalation.ts';
import { TicketType } from '../tickets/ticket.type.ts';
import { addInternalNote } from './add-internal-note.ts';
import { answerFollowUp } from './answer-follow-up.ts';
import { changeTicketStatus } from './change-ticket-status.ts';
import * as inputs from './conversation.input.ts';
import { escalateTicket } from './escalate-ticket.ts';
import { replyToTicket } from './reply-to-ticket.ts';

const input = { description: 'What is to be done.' };

@Resolver()
export class ConversationResolver {
  @Mutation(() => TicketType, {
    description:
      "Writes a public message. A customer's brings a waiting or resolved ticket back, and a closed one until its reopenableUntil; after that it opens a new ticket, which is the answer and follows the closed one. A guest then goes on as the guest of the new one (cookie). An agent's takes a ticket that nobody has.",
  })
  replyToTicket(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.ReplyToTicketInput, input) reply: inputs.ReplyToTicketInput,
  ) {
    return answerFollowUp(context, info, reply, replyToTicket);
  }

  @Mutation(() => TicketType, {
    description: 'Writes an internal note, which no customer ever sees.',
  })
  addInternalNote(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.AddInternalNoteInput, input) note: inputs.AddInternalNoteInput,
  ) {
    return answerTicket(context, info, note, addInternalNote);
  }

  @Mutation(() => TicketType, {
    description: 'Moves a ticket to another status. Whoever moves one that nobody has, takes it.',
  })
  changeTicketStatus(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.ChangeTicketStatusInput, input)
    change: inputs.ChangeTicketStatusInput,
  ) {
    return answerTicket(context, info, change, changeTicketStatus);
  }

  @Mutation(() => TicketType, {
    description: 'Hands a ticket on to the next level, with a note. It keeps its place in time.',
  })
  escalateTicket(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.EscalateTicketInput, input) escalation: inputs.EscalateTicketInput,
  ) {
    return answerTicket(context, info, escalation, escalateTicket);
  }

  @Mutation(() => TicketType, {
    description: 'The customer asks that somebody more senior looks at it.',
  })
  async requestEscalation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.RequestEscalationInput, input)
    request: inputs.RequestEscalationInput,
  ) {
    const held = await actingHolder(context, request.trackingToken);
    return answerTicket(held, info, request, requestEscalation);
  }

  @Mutation(() => TicketType, { description: 'The customer takes a request for escalation back.' })
  async cancelEscalationRequest(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.CancelEscalationRequestInput, input)
    request: inputs.CancelEscalationRequestInput,
  ) {
    const held = await actingHolder(context, request.trackingToken);
    return answerTicket(held, info, request, cancelEscalationRequest);
  }
}
