import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { TreeCompiler } from './compile-tree.ts';
import { everyone, openScope, type TreeType } from './tree.ts';
import type { Viewer } from './viewer.ts';

/**
 * Refuses what cannot be read as it is asked for, such as a page of a thousand. A mutation is told so
 * before it changes anything: who reads a refusal takes nothing for done.
 */
export function refuseUnreadable(
  info: GraphQLResolveInfo,
  viewer: Viewer,
  type: TreeType,
  nodes: readonly FieldNode[] = info.fieldNodes,
) {
  new TreeCompiler(info, openScope(viewer)).one(type, nodes, everyone);
}
