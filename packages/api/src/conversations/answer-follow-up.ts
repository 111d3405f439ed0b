import type { GraphQLResolveInfo } from 'graphql';
import { enter, openSession } from '../identity/open-session.ts';
import { type Change, change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { found } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import { actingHolder } from '../tickets/holder.ts';
import { readAfter, readTicket } from '../tickets/read-ticket.ts';
import { linkEndsAt } from '../tickets/tracking-link.ts';

interface Input {
  ticketId: string;
  trackingToken?: string | null;
}

/** The answer of a mutation whose words may go on as another ticket: then it is that one. */
export async function answerFollowUp<Asked extends Input>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Asked,
  useCase: (context: Context, input: Asked) => Promise<{ ticketId: string }>,
) {
  const held = await actingHolder(context, input.trackingToken);
  const { done, left } = await readAfter(held, info, input, useCase);
  const { ticketId } = done;
  if (ticketId === input.ticketId) return found(left, 'ticket');
  const viewer = await viewerOn(ticketId, held.viewer, context);
  return found(await readTicket({ ...held, viewer }, info, ticketId), 'ticket');
}

/**
 * A guest sees one ticket: from now on the new one, by a session as a link gives it. Whoever is
 * signed in as somebody else stays so, and finds the way to it in their mail. The session that was
 * there stays good: with it an answer that got lost on its way is asked for again.
 */
async function viewerOn(ticketId: string, viewer: Viewer, context: Context): Promise<Viewer> {
  if (viewer.guest === null) return viewer;
  if (context.viewer.id !== null) return { ...viewer, guest: { ...viewer.guest, ticketId } };
  const session = await change(context, (change) =>
    openSession(besides(change), {
      personId: null,
      ticketId,
      expiresAt: linkEndsAt(context.now()),
    }),
  );
  return enter(context, session);
}

/** The same, where there is no session that would be ended. */
const besides = (change: Change): Change => ({
  ...change,
  context: { ...change.context, viewer: { ...change.context.viewer, sessionId: null } },
});
