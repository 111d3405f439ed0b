import type { Context } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { openScope } from '../platform/tree.ts';
import { isStaff } from '../platform/viewer.ts';
import { ticketIs, type Which } from './which-ticket.ts';

/** Ticks at once and after every change of the ticket that its watcher may notice. */
export async function watchTicket(context: Context, which: Which) {
  const scope = openScope(context.viewer);
  const [ticket] = await runText<{ id: string }>(
    context.db,
    `select t.id from ticket t where ${ticketIs(which)('t', scope)}`,
    scope.params,
  );
  // What does not exist for the viewer ticks once, and answers null.
  const id = ticket?.id ?? 'none';
  return context.live.subscribe(isStaff(context.viewer) ? `staff:${id}` : `ticket:${id}`);
}
