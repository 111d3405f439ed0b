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

/** The answer of a mutation: the ticket as the use-case leaves it, read with its transaction. */
export async function answerTicket<Input extends { ticketId: string }>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  useCase: (context: Context, input: Input) => Promise<unknown>,
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
  await useCase({ ...context, answer }, input);
  return found(await (ticket ?? readTicket(context, info, input.ticketId)), 'ticket');
}
