import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { found } from '../platform/refusal.ts';
import { refuseUnreadable } from '../platform/refuse-unreadable.ts';
import { openTrackingLink } from './open-tracking-link.ts';
import { readTicket } from './read-ticket.ts';
import { requestTrackingLink } from './request-tracking-link.ts';
import { ticketTree } from './ticket.tree.ts';
import { TicketType } from './ticket.type.ts';
import { OpenTrackingLinkInput, RequestTrackingLinkInput } from './tracking-link.input.ts';

@Resolver()
export class TrackingLinkResolver {
  @Mutation(() => TicketType, {
    description:
      'Opens a guest session (cookie) for the one ticket of a tracking link. Whoever is signed in and sees the ticket keeps their session; whoever does not gets CONFLICT, reason SIGNED_IN.',
  })
  async openTrackingLink(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => OpenTrackingLinkInput, { description: 'The link.' })
    input: OpenTrackingLinkInput,
  ) {
    refuseUnreadable(info, context.viewer, ticketTree);
    const { ticketId, viewer } = await openTrackingLink(context, input);
    return found(await readTicket({ ...context, viewer }, info, ticketId), 'ticket');
  }

  @Mutation(() => Boolean, {
    description:
      'Sends a letter with a tracking link to the address with which the ticket was opened. Always true: whether there is such a ticket shows in that mailbox only.',
  })
  requestTrackingLink(
    @Ctx() context: Context,
    @Arg('input', () => RequestTrackingLinkInput, { description: 'Number and address.' })
    input: RequestTrackingLinkInput,
  ) {
    return requestTrackingLink(context, input);
  }
}
