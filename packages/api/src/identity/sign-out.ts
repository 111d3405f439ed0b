import { change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { actorId } from '../platform/viewer.ts';
import { endSession } from './open-session.ts';

/** Ends the session, and its sockets everywhere. Without a session there is nothing to do. */
export async function signOut(context: Context): Promise<true> {
  const personId = actorId(context.viewer);
  await change(context, async (change) => {
    const ended = await endSession(change);
    if (ended && personId) recordAtDesk(change, { kind: 'person.signed_out', personId });
    return {};
  });
  context.setSession(null);
  return true;
}
