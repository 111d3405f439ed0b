import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { readTrees } from '../platform/read-tree.ts';
import { allow } from '../platform/refusal.ts';
import { everyone } from '../platform/tree.ts';
import { few } from '../platform/tree-field.ts';
import { isStaff } from '../platform/viewer.ts';
import { watchWorkload } from './watch-workload.ts';
import { teamWorkloadTree } from './workload.tree.ts';
import { TeamWorkloadType } from './workload.type.ts';

const allowWorkload = ({ viewer }: Context) =>
  allow(isStaff(viewer), 'The workload is for those who work at the desk.');

@Resolver()
export class WorkloadResolver {
  @few
  @Query(() => [TeamWorkloadType], {
    description:
      'What each team has to do, by level and name: of all teams for leads, of their own for agents. FORBIDDEN for everybody else.',
  })
  @Subscription(() => [TeamWorkloadType], {
    description: 'The same, at once and then at most twice a second while tickets change.',
    subscribe: ({ context }) => {
      allowWorkload(context);
      return watchWorkload(context);
    },
  })
  workload(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    allowWorkload(context);
    const type = teamWorkloadTree(context.now);
    return readTrees({ context, info, type, where: everyone });
  }
}
