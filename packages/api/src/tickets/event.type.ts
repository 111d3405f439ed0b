import { Field, ObjectType } from 'type-graphql';
import { PersonType } from '../identity/person.type.ts';
import { connectionOf } from '../platform/connection.ts';
import { ActorKindEnum } from '../platform/enums.ts';
import { DateTime } from '../platform/moment.ts';
import { NodeType } from '../platform/node.type.ts';
import { TicketType } from './ticket.type.ts';

@ObjectType('Event', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'One thing that happened. Kinds are in past tense (ticket.opened, message.replied …); kinds are added and never renamed.',
})
export class EventType extends NodeType {
  @Field(() => String, {
    description: 'Its place in the stream of events: pass it as after, or as lastSeenCursor.',
  })
  cursor!: string;

  @Field(() => String, { description: 'What kind of thing, in past tense.' })
  kind!: string;

  @Field(() => TicketType, { nullable: true, description: 'What it happened to.' })
  ticket!: TicketType | null;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who did it; null where the desk acted by itself.',
  })
  actor!: PersonType | null;

  @Field(() => ActorKindEnum, { description: 'What kind of actor did it.' })
  actorKind!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why the desk acted by itself; null where somebody did it.',
  })
  cause!: string | null;
}

export const EventConnection = connectionOf('Event', () => EventType);
