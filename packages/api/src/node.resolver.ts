import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { attachmentTree } from './conversations/attachment.tree.ts';
import { messageTree } from './conversations/message.tree.ts';
import { organisationTree, personTree } from './identity/person.tree.ts';
import { teamTree } from './identity/team.tree.ts';
import { notificationTree } from './notifications/notification.tree.ts';
import type { Context } from './platform/context.ts';
import { NodeType } from './platform/node.type.ts';
import { readTree } from './platform/read-tree.ts';
import type { TreeType } from './platform/tree.ts';
import { TreeText } from './platform/tree-text.ts';
import { categoryTree, queueTree } from './queues/queue.tree.ts';
import { calendarTree, reapplicationTree, slaPolicyTree } from './sla/sla-policy.tree.ts';
import { timerTree } from './sla/timer.tree.ts';
import { eventTree } from './tickets/event.tree.ts';
import { ticketTree } from './tickets/ticket.tree.ts';

/** Which type an id is of, by its prefix. */
const treesByPrefix: Record<string, TreeType> = {
  tkt: ticketTree,
  msg: messageTree,
  evt: eventTree,
  att: attachmentTree,
  per: personTree,
  org: organisationTree,
  tem: teamTree,
  que: queueTree,
  cat: categoryTree,
  sla: timerTree,
  ntf: notificationTree,
  cal: calendarTree,
  slp: slaPolicyTree,
  slr: reapplicationTree,
};

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: 'Anything by its id. Null where there is nothing of it that the viewer may see.',
  })
  async node(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ) {
    const type = treesByPrefix[id.slice(0, 3)];
    if (!type) return null;
    const key = type === eventTree ? 'event_id' : 'id';
    const where: TreeType['visible'] = (row, { bind }) => `${row}.${key} = ${bind(id)}`;
    const tree = await readTree({ context, info, type, where });
    return tree instanceof TreeText ? tree : tree && { ...tree, __typename: type.name };
  }
}
