import { Field, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql-enum.ts';
import { positionChanges } from '../queues/place.ts';
import { QueueType } from '../queues/queue.type.ts';

export const PositionChangeEnum = graphqlEnum(
  'PositionChange',
  'Why a position is not the one that was pushed before.',
  positionChanges,
  {
    TAKEN: 'Somebody ahead was taken.',
    LEFT: 'Somebody ahead left the line, or has less of a hurry now.',
    OVERTAKEN: 'A more urgent case came before it.',
    PRIORITY: 'Its own priority was changed.',
    MOVED: 'It was moved to another queue.',
  },
);

@ObjectType('QueuePosition', {
  simpleResolvers: true,
  description:
    'Where a ticket stands in line. A state and not a difference: the newest one counts.',
})
export class QueuePositionType {
  @Field(() => QueueType, { description: 'The queue in whose line it stands.' })
  queue!: QueueType;
}
