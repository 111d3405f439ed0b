import { Args, ArgsType, Field, ID, Resolver, Root, Subscription } from 'type-graphql';
import { liveField } from '../platform/live-field.ts';
import { EventType } from './event.type.ts';
import { heldSource } from './held-source.ts';
import { type WatchedEvents, watchEvents } from './watch-events.ts';

@ArgsType()
class EventsArgs implements WatchedEvents {
  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the last event that was received: every later one comes. Without it the stream begins now.',
  })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what happens to this ticket.' })
  ticketId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only these kinds, for example ticket.opened.',
  })
  kinds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The token of a tracking link, for programs without a session.',
  })
  trackingToken?: string | null;
}

@Resolver()
export class EventStreamResolver {
  @Subscription(() => EventType, {
    description:
      'What happens to tickets that the viewer may see: every event, in order, none twice. Who was cut off names the last cursor received and misses nothing.',
    subscribe: ({ args, context, info }) =>
      heldSource(context, args.trackingToken, (held) => watchEvents(held, info, args)),
  })
  @liveField({ isShared: false, isStream: true })
  events(@Root() event: object, @Args(() => EventsArgs) _args: EventsArgs) {
    return event;
  }
}
