import type { NoWait, WaitRange } from '@hlm-desk/shared/wait-estimate';
import { Field, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../platform/graphql-enum.ts';

/** CLOSED comes with business hours. */
export const NoEstimateReasonEnum = graphqlEnum<NoWait | 'CLOSED'>(
  'NoEstimateReason',
  'Why there is no estimate of a wait.',
  ['FEW_SAMPLES', 'NO_AGENTS', 'CLOSED'],
  {
    FEW_SAMPLES: 'Too little is known of this line yet.',
    NO_AGENTS: 'Nobody who serves it is at work now.',
    CLOSED: 'The desk is closed.',
  },
);

@ObjectType('WaitEstimate', {
  description: 'How long a wait will probably be: four of five are within the range.',
})
export class WaitEstimateType implements WaitRange {
  @Field(() => Int, { description: 'One in ten waits less.' })
  lowSeconds!: number;

  @Field(() => Int, { description: 'One in ten waits more.' })
  highSeconds!: number;
}
