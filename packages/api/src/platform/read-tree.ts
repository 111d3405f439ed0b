import type { GraphQLResolveInfo } from 'graphql';
import { TreeCompiler } from './compile-tree.ts';
import type { Context } from './context.ts';
import { type Database, runText } from './database.ts';
import type { PageArguments } from './page.ts';
import { type Expression, type OrderBy, openScope, type TreeType } from './tree.ts';
import { NeedsResolvers, TreeText, wantsText } from './tree-text.ts';
import type { Viewer } from './viewer.ts';

/** An object as the selection asked for it, under its response keys. */
export type Tree = Record<string, unknown>;

interface Reading {
  /** `db` is the transaction, where it is read in one. */
  context: Pick<Context, 'viewer'> & { db: Database };
  info: GraphQLResolveInfo;
  type: TreeType;
  where: Expression;
  /** In whose name it is read; the context's viewer where it is not said. */
  viewer?: Viewer;
}

/** Runs the one statement that a writer composes, and gives its only value; refuses before it asks. */
function read<Value>(
  { context: { db, viewer: own }, info, viewer = own }: Reading,
  write: (compiler: TreeCompiler) => string,
): Promise<Value | TreeText | null> {
  const scope = openScope(viewer);
  const { params } = scope;
  const compiler = new TreeCompiler(info, scope);
  const tree = write(compiler);
  if (!wantsText(info)) {
    const text = `select ${tree} as tree`;
    return runText<{ tree: Value | null }>(db, text, params).then(([row]) => row?.tree ?? null);
  }
  if (compiler.needsResolvers) throw new NeedsResolvers();
  const text = `select (${tree})::text as tree`;
  return runText<{ tree: string | null }>(db, text, params).then(([row]) =>
    row?.tree == null ? null : new TreeText(row.tree),
  );
}

/** The one object that the viewer may see under the condition; null where there is none. */
export function readTree(reading: Reading): Promise<Tree | TreeText | null> {
  const { type, where, info } = reading;
  return read<Tree>(reading, (compiler) =>
    compiler.one(
      type,
      info.fieldNodes,
      (row, scope) => `${where(row, scope)} and ${type.visible(row, scope)}`,
    ),
  );
}

/** All of them; only for lists that stay short by nature. */
export function readTrees(reading: Reading): Promise<Tree[] | TreeText | null> {
  const { type, where, info } = reading;
  return read<Tree[]>(reading, (compiler) => compiler.many(type, info.fieldNodes, where));
}

/** A page of them. */
export function readPage(
  reading: Reading & { page: PageArguments; order?: readonly OrderBy[] },
): Promise<Tree | TreeText | null> {
  const { type, where, info, page, order } = reading;
  return read<Tree>(reading, (compiler) =>
    compiler.connection(type, info.fieldNodes, page, where, order),
  );
}
