import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { ConversationResolver } from './conversations/conversation.resolver.ts';
import { TicketConversationResolver } from './conversations/message.type.ts';
import { OpenTicketResolver } from './conversations/open-ticket.resolver.ts';
import { identityResolvers } from './identity/identity.resolver.ts';
import { NodeResolver } from './node.resolver.ts';
import { LetterResolver } from './notifications/letter.resolver.ts';
import { Live } from './platform/live.ts';
import { useTrees } from './platform/tree-field.ts';
import { QueueResolver } from './queues/queue.resolver.ts';
import { SatisfactionResolver } from './satisfaction/satisfaction.resolver.ts';
import { BoardColumnResolver, BoardResolver } from './tickets/board.resolver.ts';
import { QueueFieldsResolver } from './tickets/queue-fields.resolver.ts';
import { TicketResolver } from './tickets/ticket.resolver.ts';
import {
  CustomerTicketsResolver,
  EventTextResolver,
  TicketFieldsResolver,
} from './tickets/ticket-fields.resolver.ts';

/** The public schema, with every door of the desk. */
export async function buildDeskSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      ...identityResolvers,
      NodeResolver,
      QueueResolver,
      TicketResolver,
      TicketFieldsResolver,
      CustomerTicketsResolver,
      EventTextResolver,
      QueueFieldsResolver,
      BoardResolver,
      BoardColumnResolver,
      OpenTicketResolver,
      ConversationResolver,
      TicketConversationResolver,
      SatisfactionResolver,
      LetterResolver,
    ],
    validate: false,
    // Subscriptions bring their own sources; the builder only asks that one is named.
    pubSub: new Live(),
  });
  return useTrees(schema);
}
