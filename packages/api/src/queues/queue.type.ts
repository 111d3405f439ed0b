import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import { Field, ObjectType } from 'type-graphql';
import { TeamType } from '../identity/team.type.ts';
import { TicketPriorityEnum } from '../platform/enums.ts';
import { NodeType } from '../platform/node.type.ts';

@ObjectType('Queue', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A line of tickets that wait for a team.',
})
export class QueueType extends NodeType {
  @Field(() => String, { description: 'What people call it.' })
  name!: string;

  @Field(() => TeamType, { description: 'The team that serves it.' })
  team!: TeamType;
}

@ObjectType('Category', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'What a ticket is about. It decides where the ticket waits and how urgent it begins.',
})
export class CategoryType extends NodeType {
  @Field(() => String, { description: 'What people call it.' })
  name!: string;

  @Field(() => String, { description: 'One sentence that helps to choose.' })
  description!: string;

  @Field(() => QueueType, {
    nullable: true,
    description: 'Where its tickets wait first. Null for customers and guests.',
  })
  queue!: QueueType | null;

  @Field(() => TicketPriorityEnum, { description: 'How urgent its tickets begin.' })
  priority!: TicketPriority;

  @Field(() => Boolean, { description: 'Whether customers may choose and change the priority.' })
  customerMayChangePriority!: boolean;
}
