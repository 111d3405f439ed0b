import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../platform/context.ts';
import { readTree } from '../platform/read-tree.ts';
import { found } from '../platform/refusal.ts';
import { ticketTree } from './ticket.tree.ts';

/** The ticket as the answer's selection asks for it; null where the viewer sees none. */
export const readTicket = (context: Context, info: GraphQLResolveInfo, id: string) =>
  readTree({
    context,
    info,
    type: ticketTree,
    where: (row, { bind }) => `${row}.id = ${bind(id)}`,
  });

/** The answer of a mutation: the ticket that it changed. */
export async function answerTicket(
  context: Context,
  info: GraphQLResolveInfo,
  done: Promise<{ ticketId: string }>,
) {
  const { ticketId } = await done;
  return found(await readTicket(context, info, ticketId), 'ticket');
}
