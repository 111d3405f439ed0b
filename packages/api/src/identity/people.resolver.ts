import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { readTrees } from '../platform/read-tree.ts';
import { type Expression, everyone } from '../platform/tree.ts';
import { RestorePersonInput, SetAvailabilityInput, SuspendPersonInput } from './identity.input.ts';
import { organisationTree } from './person.tree.ts';
import { OrganisationType, PersonType } from './person.type.ts';
import { answerPerson, readPerson } from './read-person.ts';
import { setAvailability } from './set-availability.ts';
import { restorePerson, suspendPerson } from './suspend-person.ts';
import { teamTree } from './team.tree.ts';
import { TeamType } from './team.type.ts';

@Resolver()
export class PeopleResolver {
  @Query(() => PersonType, {
    nullable: true,
    description: 'Who asks. Null for guests and for those who are not signed in.',
  })
  viewer(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { id } = context.viewer;
    return id === null ? null : readPerson(context, info, id);
  }

  @Query(() => [TeamType], {
    description: 'All teams, by level and name. Empty for customers and guests.',
  })
  teams(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return readTrees({ context, info, type: teamTree, where: everyone });
  }

  @Query(() => [OrganisationType], {
    description:
      'Organisations that the viewer may see, by name; the first hundred whose name contains the words. Customers see their own, guests none.',
  })
  organisations(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name; null: of all.' })
    search?: string | null,
  ) {
    const where: Expression = (row, { bind }) =>
      `${row}.id in (select o.id from organisation o
        where position(lower(${bind(search?.trim() ?? '')}) in lower(o.name)) > 0
        order by o.name, o.id limit 100)`;
    return readTrees({ context, info, type: organisationTree, where });
  }

  @Mutation(() => PersonType, {
    description: 'Says whether the viewer takes work now. For those who work at the desk.',
  })
  setAvailability(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SetAvailabilityInput, { description: 'Here or away.' })
    input: SetAvailabilityInput,
  ) {
    return answerPerson(context, info, () => setAvailability(context, input));
  }

  @Mutation(() => PersonType, {
    description: "Ends a person's sessions and closes their sockets at once. Administrators only.",
  })
  suspendPerson(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SuspendPersonInput, { description: 'Whom.' }) input: SuspendPersonInput,
  ) {
    return answerPerson(context, info, () => suspendPerson(context, input));
  }

  @Mutation(() => PersonType, {
    description: 'Lets a suspended person sign in again. Administrators only.',
  })
  restorePerson(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RestorePersonInput, { description: 'Whom.' }) input: RestorePersonInput,
  ) {
    return answerPerson(context, info, () => restorePerson(context, input));
  }
}
