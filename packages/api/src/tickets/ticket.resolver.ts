import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { readPage, readTree } from '../platform/read-tree.ts';
import { refuseUnreadable } from '../platform/refuse-unreadable.ts';
import { assignTicket } from './assign-ticket.ts';
import { changeTicketCategory } from './change-ticket-category.ts';
import { changeTicketPriority } from './change-ticket-priority.ts';
import { claimNext, claimTicket } from './claim-ticket.ts';
import { holder } from './holder.ts';
import { markTicketRead } from './mark-ticket-read.ts';
import { markTicketTriaged } from './mark-ticket-triaged.ts';
import { moveTicket } from './move-ticket.ts';
import { answerTicket, readTicket } from './read-ticket.ts';
import * as inputs from './ticket.input.ts';
import { ticketOrders, ticketTree } from './ticket.tree.ts';
import { TicketConnection, TicketType } from './ticket.type.ts';
import { TicketsArgs, WhichTicket } from './ticket-filter.input.ts';
import { meets } from './ticket-filter.ts';
import { watchTicket } from './watch-ticket.ts';
import { ticketIs } from './which-ticket.ts';

const input = { description: 'What is to be done.' };

@Resolver()
export class TicketResolver {
  @Query(() => TicketType, {
    nullable: true,
    description: 'One ticket, by id or number. Null where there is none that the viewer may see.',
  })
  @Subscription(() => TicketType, {
    nullable: true,
    description: 'The same ticket, at once and after every change that the viewer may notice.',
    subscribe: async ({ args, context }) =>
      watchTicket(await holder(context, args.trackingToken), args),
  })
  async ticket(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => WhichTicket) which: WhichTicket,
  ) {
    const held = await holder(context, which.trackingToken);
    return readTree({ context: held, info, type: ticketTree, where: ticketIs(which) });
  }

  @Query(() => TicketType, {
    nullable: true,
    description:
      'The ticket for which a tracking link opened this guest session. Null for everybody else.',
  })
  async guestTicket(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { guest } = context.viewer;
    return guest && readTicket(context, info, guest.ticketId);
  }

  @Query(() => TicketConnection, { description: 'The tickets that the viewer may see.' })
  tickets(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => TicketsArgs) { filter, orderBy, ...page }: TicketsArgs,
  ) {
    const order = ticketOrders[orderBy ?? 'RECENTLY_UPDATED'];
    return readPage({
      context,
      info,
      type: ticketTree,
      page,
      order,
      where: meets(filter ?? {}, context),
    });
  }

  @Mutation(() => TicketType, {
    description:
      'Takes a waiting ticket for oneself. Of two who try at once one gets it; the other gets CONFLICT, reason ALREADY_CLAIMED, with claimedBy { id name }.',
  })
  claimTicket(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.ClaimTicketInput, input) claim: inputs.ClaimTicketInput,
  ) {
    return answerTicket(context, info, claim, claimTicket);
  }

  @Mutation(() => TicketType, {
    nullable: true,
    description: "Takes the first ticket of a queue's line; null when nobody waits.",
  })
  async claimNext(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.ClaimNextInput, input) claim: inputs.ClaimNextInput,
  ) {
    refuseUnreadable(info, context.viewer, ticketTree);
    const { ticketId } = await claimNext(context, claim);
    return ticketId === null ? null : readTicket(context, info, ticketId);
  }

  @Mutation(() => TicketType, {
    description: 'Gives a ticket to a team, to an agent, or back to the line.',
  })
  assignTicket(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.AssignTicketInput, input) assignment: inputs.AssignTicketInput,
  ) {
    return answerTicket(context, info, assignment, assignTicket);
  }

  @Mutation(() => TicketType, {
    description: 'Makes a ticket more or less urgent. Customers may where the category lets them.',
  })
  changeTicketPriority(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.ChangeTicketPriorityInput, input)
    change: inputs.ChangeTicketPriorityInput,
  ) {
    return answerTicket(context, info, change, changeTicketPriority);
  }

  @Mutation(() => TicketType, {
    description:
      'Says that a ticket is about something else. Queue and priority stay; what is promised of it may change. For those who may work it.',
  })
  changeTicketCategory(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.ChangeTicketCategoryInput, input)
    change: inputs.ChangeTicketCategoryInput,
  ) {
    return answerTicket(context, info, change, changeTicketCategory);
  }

  @Mutation(() => TicketType, {
    description:
      'Takes a new ticket off the list of those to be triaged, or puts it back. For those who may work it. CONFLICT, reason NOT_WAITING, once somebody has had it.',
  })
  markTicketTriaged(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.MarkTicketTriagedInput, input) mark: inputs.MarkTicketTriagedInput,
  ) {
    return answerTicket(context, info, mark, markTicketTriaged);
  }

  @Mutation(() => TicketType, { description: 'Moves a ticket to another queue and its team.' })
  moveTicket(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.MoveTicketInput, input) move: inputs.MoveTicketInput,
  ) {
    return answerTicket(context, info, move, moveTicket);
  }

  @Mutation(() => TicketType, {
    description: 'Remembers up to where the viewer has read a ticket.',
  })
  markTicketRead(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.MarkTicketReadInput, input) mark: inputs.MarkTicketReadInput,
  ) {
    return answerTicket(context, info, mark, markTicketRead);
  }
}
