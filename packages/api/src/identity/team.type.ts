import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType } from '../platform/node.type.ts';
import { PersonType } from './person.type.ts';

@ObjectType('Workload', {
  simpleResolvers: true,
  description: 'Numbers of tickets of a team. Told to those who work at the desk; else zero.',
})
export class WorkloadType {
  @Field(() => Int, { description: 'In progress.' })
  ongoing!: number;

  @Field(() => Int, { description: 'Waiting for the customer or for a third party.' })
  pending!: number;

  @Field(() => Int, { description: 'Resolved or closed, ever.' })
  completed!: number;
}

@ObjectType('Team', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Agents who work on the tickets of the same queues.',
})
export class TeamType extends NodeType {
  @Field(() => String, { description: 'What people call it.' })
  name!: string;

  @Field(() => Int, { description: 'Support level, 1 to 3; a higher one knows more.' })
  level!: number;

  @Field(() => [PersonType], {
    description:
      'Who serves in it, by name, without the suspended. Empty for customers and guests.',
  })
  members!: PersonType[];

  @Field(() => WorkloadType, { description: 'How much it has to do.' })
  workload!: WorkloadType;
}
