import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../platform/context.ts';
import { readTree } from '../platform/read-tree.ts';
import { found } from '../platform/refusal.ts';
import { refuseUnreadable } from '../platform/refuse-unreadable.ts';
import type { Viewer } from '../platform/viewer.ts';
import { personTree } from './person.tree.ts';

export const readPerson = (context: Context, info: GraphQLResolveInfo, id: string) =>
  readTree({
    context,
    info,
    type: personTree,
    where: (row, { bind }) => `${row}.id = ${bind(id)}`,
  });

/** The answer of a mutation: the person that it changed. */
export async function answerPerson(
  context: Context,
  info: GraphQLResolveInfo,
  useCase: () => Promise<{ personId: string }>,
) {
  refuseUnreadable(info, context.viewer, personTree);
  const { personId } = await useCase();
  return found(await readPerson(context, info, personId), 'person');
}

/** The answer to whoever has just come in: themselves, with the rights they have from now on. */
export async function answerEntrance(
  context: Context,
  info: GraphQLResolveInfo,
  enter: () => Promise<Viewer>,
) {
  refuseUnreadable(info, context.viewer, personTree);
  const viewer = await enter();
  const person =
    viewer.id === null ? null : await readPerson({ ...context, viewer }, info, viewer.id);
  return found(person, 'person');
}
