import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { PersonType } from '../identity/person.type.ts';
import type { Context } from '../platform/context.ts';
import { DateTime } from '../platform/moment.ts';
import { changeableUntil } from './keep-rating.ts';

@ObjectType('SatisfactionRating', {
  simpleResolvers: true,
  description: 'How the customer rated the help with one resolution.',
})
export class SatisfactionRatingType {
  @Field(() => Int, { description: 'Of the outcome: 1 (bad) to 5 (very good).' })
  score!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of the agent: 1 (bad) to 5 (very good); null where the customer said nothing of them.',
  })
  agentScore!: number | null;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Who is rated: who resolved it; null where nobody had it.',
  })
  agent!: PersonType | null;

  @Field(() => String, {
    nullable: true,
    description: 'In the words of the customer; null where nothing was said.',
  })
  comment!: string | null;

  @Field(() => DateTime, { description: 'When it was first given.' })
  ratedAt!: string;
}

@Resolver(() => SatisfactionRatingType)
export class RatingResolver {
  @FieldResolver(() => DateTime, { description: 'Until when the customer can change it.' })
  changeableUntil(@Root() { $ratedAt }: { $ratedAt: string }, @Ctx() { env }: Context) {
    return changeableUntil(new Date($ratedAt), env).toISOString();
  }
}
