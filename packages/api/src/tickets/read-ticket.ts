import type { GraphQLResolveInfo } from 'graphql';
import type { Answer } from '../platform/answer.ts';
import { TreeCompiler } from '../platform/compile-tree.ts';
import type { Context } from '../platform/context.ts';
import { readTree } from '../platform/read-tree.ts';
import { found } from '../platform/refusal.ts';
import { refuseUnreadable } from '../platform/refuse-unreadable.ts';
import { eventCursor } from './event.tree.ts';
import { ticketTree } from './ticket.tree.ts';

/** The ticket as the answer's selection asks for it; null where the viewer sees none. */
export const readTicket = (
  context: Parameters<typeof readTree>[0]['context'],
  info: GraphQLResolveInfo,
  id: string,
) =>
  readTree({
    context,
    info,
    type: ticketTree,
    where: (row, { bind }) => `${row}.id = ${bind(id)}`,
  });

/** What a use-case gives, and the ticket as it leaves it, read with its transaction. */
export async function readAfter<Input extends { ticketId: string }, Done>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  useCase: (context: Context, input: Input) => Promise<Done>,
) {
  refuseUnreadable(info, context.viewer, ticketTree);
  let ticket: ReturnType<typeof readTicket> | undefined;
  const answer: Answer = {
    read(tx) {
      ticket = readTicket({ ...context, db: tx }, info, input.ticketId);
      return ticket;
    },
    written: ({ ticket, event }, scope) =>
      new TreeCompiler(info, scope).written(ticketTree, info.fieldNodes, ticket, {
        lastCursor: eventCursor(event),
      }),
    take(tree) {
      ticket = Promise.resolve(tree);
    },
  };
  const done = await useCase({ ...context, answer }, input);
  return { done, left: await (ticket ?? readTicket(context, info, input.ticketId)) };
}

/** The answer of a mutation. */
export const answerTicket = async <Input extends { ticketId: string }>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  useCase: (context: Context, input: Input) => Promise<unknown>,
) => found((await readAfter(context, info, input, useCase)).left, 'ticket');
