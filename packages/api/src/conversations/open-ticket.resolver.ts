import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { refuseUnreadable } from '../platform/refuse-unreadable.ts';
import { readTicket } from '../tickets/read-ticket.ts';
import { ticketTree } from '../tickets/ticket.tree.ts';
import { TicketType } from '../tickets/ticket.type.ts';
import { OpenTicketInput } from './conversation.input.ts';
import { openTicket } from './open-ticket.ts';

@ObjectType('OpenedTicket', { description: 'A ticket that has just been opened.' })
export class OpenedTicketType {
  /** For whom it was opened, so that a guest may read it in the same answer. */
  context!: Context;
  ticketId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Opens this one ticket to whoever holds it; shown once. Null for those who are signed in.',
  })
  trackingToken!: string | null;

  @Field(() => TicketType, { description: 'The new ticket.' })
  ticket(@Info() info: GraphQLResolveInfo) {
    return readTicket(this.context, info, this.ticketId);
  }
}

/** The ticket stands one level down in this answer, perhaps under several keys. */
function refuseUnreadableTicket(info: GraphQLResolveInfo, viewer: Context['viewer']) {
  const { schema, fragments, variableValues, returnType, fieldNodes } = info;
  const type = getNamedType(returnType);
  if (!isObjectType(type)) return;
  const fields = collectSubfields(schema, fragments, variableValues, type, fieldNodes);
  for (const nodes of fields.values()) {
    if (nodes[0]?.name.value === 'ticket') refuseUnreadable(info, viewer, ticketTree, nodes);
  }
}

@Resolver()
export class OpenTicketResolver {
  @Mutation(() => OpenedTicketType, {
    description: 'Opens a ticket: it stands in line at once, and a mail brings its number.',
  })
  async openTicket(
    @Ctx() context: Context,
    @Arg('input', () => OpenTicketInput, { description: 'What it is about.' })
    input: OpenTicketInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    refuseUnreadableTicket(info, context.viewer);
    const { ticketId, customerId, trackingToken } = await openTicket(context, input);
    const viewer =
      context.viewer.id === null
        ? { ...context.viewer, role: 'GUEST' as const, guest: { ticketId, customerId } }
        : context.viewer;
    return Object.assign(new OpenedTicketType(), {
      ticketId,
      trackingToken,
      context: { ...context, viewer },
    });
  }
}
