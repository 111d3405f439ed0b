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
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { DateTime } from '../platform/moment.ts';
import { answeredByStatement, inTree } from '../platform/tree-field.ts';
import { actingHolder } from '../tickets/holder.ts';
import { answerTicket } from '../tickets/read-ticket.ts';
import { TicketType } from '../tickets/ticket.type.ts';
import { confirmResolution } from './confirm-resolution.ts';
import { rateTicket } from './rate-ticket.ts';
import { reopenTicket } from './reopen-ticket.ts';

@ObjectType('SatisfactionRating', {
  description: 'How the customer rated the help with one resolution.',
})
export class SatisfactionRatingType {
  @Field(() => Int, { description: '1 (bad) to 5 (very good).' })
  score!: number;

  @Field(() => String, {
    nullable: true,
    description: 'In the words of the customer; null where nothing was said.',
  })
  comment!: string | null;

  @Field(() => DateTime, { description: 'When it was first given.' })
  ratedAt!: string;

  @Field(() => DateTime, { description: 'Until when the customer can change it.' })
  changeableUntil!: string;
}

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

  @Field(() => Int, { description: '1 (bad) to 5 (very good).' })
  score!: number;

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
  satisfaction(@Root() { $satisfaction }: { $satisfaction: SatisfactionRatingType | null }) {
    return $satisfaction;
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
    description: 'Opens a resolved ticket, or one closed within the last week, again.',
  })
  async reopenTicket(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReopenTicketInput, input) reopening: ReopenTicketInput,
  ) {
    const held = await actingHolder(context, reopening.trackingToken);
    return answerTicket(held, info, reopening, reopenTicket);
  }

  @Mutation(() => TicketType, {
    description: 'The customer rates the help; a second rating replaces the first within a week.',
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
