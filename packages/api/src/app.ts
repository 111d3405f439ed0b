import 'reflect-metadata';
import './what-follows.ts';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { ConversationResolver } from './conversations/conversation.resolver.ts';
import { TicketConversationResolver } from './conversations/message.type.ts';
import { OpenTicketResolver } from './conversations/open-ticket.resolver.ts';
import { FiguresResolver } from './figures/figures.resolver.ts';
import { identityResolvers } from './identity/identity.resolver.ts';
import { NodeResolver } from './node.resolver.ts';
import { InboxResolver, TicketMutedResolver } from './notifications/inbox.resolver.ts';
import { LetterResolver } from './notifications/letter.resolver.ts';
import { NotificationSettingsResolver } from './notifications/settings.resolver.ts';
import { Live } from './platform/live.ts';
import { useTrees } from './platform/tree-field.ts';
import { QueueResolver } from './queues/queue.resolver.ts';
import { QueueWaitResolver } from './queues/queue-wait.resolver.ts';
import { RatingResolver } from './satisfaction/rating.type.ts';
import { SatisfactionResolver } from './satisfaction/satisfaction.resolver.ts';
import { SurveyResolver } from './satisfaction/survey.resolver.ts';
import {
  CalendarFieldsResolver,
  PromisesResolver,
  SlaPolicyFieldsResolver,
} from './sla/promises.resolver.ts';
import { PromisesChangeResolver } from './sla/promises-change.resolver.ts';
import {
  SlaPreviewResolver,
  SlaTimerResolver,
  TicketTimersResolver,
} from './sla/timer.resolver.ts';
import { BoardColumnResolver, BoardResolver } from './tickets/board.resolver.ts';
import { EventStreamResolver } from './tickets/event-stream.resolver.ts';
import { QueueFieldsResolver } from './tickets/queue-fields.resolver.ts';
import {
  QueuePositionResolver,
  TicketPositionResolver,
} from './tickets/queue-position.resolver.ts';
import { TicketResolver } from './tickets/ticket.resolver.ts';
import {
  CustomerTicketsResolver,
  EventTextResolver,
  TicketFieldsResolver,
} from './tickets/ticket-fields.resolver.ts';
import { TrackingLinkResolver } from './tickets/tracking-link.resolver.ts';
import { WorkloadResolver } from './tickets/workload.resolver.ts';

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
      QueueWaitResolver,
      QueuePositionResolver,
      TicketPositionResolver,
      EventStreamResolver,
      BoardResolver,
      BoardColumnResolver,
      OpenTicketResolver,
      ConversationResolver,
      TicketConversationResolver,
      TicketTimersResolver,
      SlaTimerResolver,
      SlaPreviewResolver,
      PromisesResolver,
      PromisesChangeResolver,
      SlaPolicyFieldsResolver,
      CalendarFieldsResolver,
      SatisfactionResolver,
      RatingResolver,
      SurveyResolver,
      FiguresResolver,
      TrackingLinkResolver,
      WorkloadResolver,
      LetterResolver,
      InboxResolver,
      TicketMutedResolver,
      NotificationSettingsResolver,
    ],
    validate: false,
    // Subscriptions bring their own sources; the builder only asks that one is named.
    pubSub: new Live(),
  });
  describe(schema.getQueryType(), 'What can be read. One statement answers each field.');
  describe(schema.getMutationType(), 'What can be done. Refusals are errors with a code.');
  describe(schema.getSubscriptionType(), 'What can be watched: each repeats after every change.');
  return useTrees(schema);
}

/** The builder gives its three roots no description of their own. */
function describe(root: GraphQLObjectType | null | undefined, description: string) {
  if (root) root.description = description;
}
