import type { GraphQLResolveInfo } from 'graphql';

/** A tree as the database wrote it: JSON under the response keys, ready to be handed on. */
export class TreeText {
  constructor(readonly json: string) {}
}

/** Thrown where text was wanted of a tree with fields that are computed in TypeScript. */
export class NeedsResolvers extends Error {}

const wanting = new WeakSet<GraphQLResolveInfo>();

/** Asks whoever reads a tree for this field to give its text. */
export function wantText(info: GraphQLResolveInfo): GraphQLResolveInfo {
  wanting.add(info);
  return info;
}

export const wantsText = (info: GraphQLResolveInfo) => wanting.has(info);
