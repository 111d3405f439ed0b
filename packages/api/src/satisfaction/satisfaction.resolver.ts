import './rating.tree.ts';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  Resolver,
} from 'type-graphql';
import { answerFollowUp } from '../conversations/answer-follow-up.ts';
import type { Context } from '../platform/context.ts';
import { DateTime } from '../platform/moment.ts';
import { answeredByStatement, inTree } from '../platform/tree-field.ts';
import { actingHolder } from '../tickets/holder.ts';
import { answerTicket } from '../tickets/read-ticket.ts';
import { TicketType } from '../tickets/ticket.type.ts';
import { confirmResolution } from './confirm-resolution.ts';
import { rateTicket } from './rate-ticket.ts';
import { SatisfactionRatingType } from './rating.type.ts';
import { reopenTicket } from './reopen-ticket.ts';

const whichTicket = { description: 'The ticket.' };
const token = {
  nullable: true,
  description: 'The token of a tracking link, from whoever is not signed in.',
};
const input = { description: 'What is to be done.' };

@InputType({ description: "The customer's word on a resolution." })
export class ConfirmResolutionInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => Boolean, {
    description: 'true closes the ticket; false brings it back to its owner.',
  })
  solved!: boolean;

  @Field(() => String, { nullable: true, description: 'A word on it, as a public message.' })
  comment?: string | null;

  @Field(() => String, token)
  trackingToken?: string | null;
}

@InputType({ description: 'A reopening.' })
export class ReopenTicketInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => String, { description: 'What is still wrong, as a public message.' })
  reason!: string;

  @Field(() => String, token)
  trackingToken?: string | null;
}

@InputType({ description: 'A rating.' })
export class RateTicketInput {
  @Field(() => ID, whichTicket)
  ticketId!: string;

  @Field(() => Int, { description: 'Of the outcome, 1 (bad) to 5 (very good).' })
  score!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the agent, 1 (bad) to 5 (very good); absent where nothing is said of them.',
  })
  agentScore?: number | null;

  @Field(() => String, { nullable: true, description: 'A word on it; the desk sees it.' })
  comment?: string | null;

  @Field(() => String, token)
  trackingToken?: string | null;
}

@Resolver(() => TicketType)
export class SatisfactionResolver {
  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Where it waits for its customer: when the desk, if nothing is heard, takes a PENDING one for resolved or closes a RESOLVED one. Said beforehand by letters. Null in other states.',
  })
  @inTree
  silenceEndsAt() {
    return answeredByStatement();
  }

  @FieldResolver(() => SatisfactionRatingType, {
    nullable: true,
    description: 'The newest rating; null where the customer gave none.',
  })
  @inTree
  satisfaction() {
    return answeredByStatement();
  }

  @Mutation(() => TicketType, { description: 'The customer says whether a resolution works.' })
  async confirmResolution(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ConfirmResolutionInput, input) confirmation: ConfirmResolutionInput,
  ) {
    const held = await actingHolder(context, confirmation.trackingToken);
    return answerTicket(held, info, confirmation, confirmResolution);
  }

  @Mutation(() => TicketType, {
    description:
      'Opens a resolved ticket, or a closed one until its reopenableUntil, again. After that the reason of a customer opens a new ticket as with replyToTicket, and an agent gets CONFLICT, reason CLOSED_TOO_LONG.',
  })
  reopenTicket(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReopenTicketInput, input) reopening: ReopenTicketInput,
  ) {
    return answerFollowUp(context, info, reopening, reopenTicket);
  }

  @Mutation(() => TicketType, {
    description:
      'The customer rates the help with a resolution; a second rating replaces the first until its changeableUntil, and is refused with CONFLICT, reason RATING_FINAL, after that.',
  })
  async rateTicket(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RateTicketInput, input) rating: RateTicketInput,
  ) {
    const held = await actingHolder(context, rating.trackingToken);
    return answerTicket(held, info, rating, rateTicket);
  }
}
