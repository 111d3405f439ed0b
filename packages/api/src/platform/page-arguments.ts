import { ArgsType, Field, Int } from 'type-graphql';
import type { PageArguments } from './page.ts';

@ArgsType()
export class PageArgs implements PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, 1 to 100; 20 where nothing is said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Those behind this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end, 1 to 100.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Those before this cursor.' })
  before?: string | null;
}
