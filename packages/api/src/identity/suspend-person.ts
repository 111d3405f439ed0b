import { type Change, change } from '../platform/change.ts';
import type { Context } from '../platform/context.ts';
import { recordAtDesk } from '../platform/ledger.ts';
import { allow, found, Refusal } from '../platform/refusal.ts';
import { canSuspend } from './person.policy.ts';
import { lockPeople, saveSuspension } from './person.store.ts';
import { revokeSessionsOf } from './session.store.ts';
import { signedIn } from './signed-in.ts';

interface Whom {
  personId: string;
}

/**
 * The person, for an administrator who is one at this moment: of two who suspend each other at
 * once, the second is one no more.
 */
async function lockFor({ tx, context: { viewer } }: Change, personId: string) {
  const ownId = signedIn(viewer);
  const people = await lockPeople(tx, viewer, [ownId, personId]);
  const person = found(
    people.find(({ id }) => id === personId),
    'person',
  );
  allow(canSuspend(viewer), 'Only administrators of the desk may do this.');
  allow(personId !== ownId, 'Nobody can suspend themselves. Ask another administrator.');
  if (people.some(({ id, suspendedAt }) => id === ownId && suspendedAt !== null)) {
    throw new Refusal('UNAUTHENTICATED', 'Your own account has been suspended.');
  }
  return person;
}

/** Keeps somebody out: ends their sessions, closes their sockets, and stops their tracking links. */
export const suspendPerson = (context: Context, { personId }: Whom) =>
  change(context, async (change) => {
    const person = await lockFor(change, personId);
    if (person.suspendedAt !== null) return { personId };

    await saveSuspension(change.tx, personId, context.now());
    await revokeSessionsOf(change.tx, personId, context.now());
    recordAtDesk(change, { kind: 'person.suspended', personId });
    return { personId };
  });

/** Lets somebody come in again; they sign in anew. */
export const restorePerson = (context: Context, { personId }: Whom) =>
  change(context, async (change) => {
    const person = await lockFor(change, personId);
    if (person.suspendedAt === null) return { personId };

    await saveSuspension(change.tx, personId, null);
    recordAtDesk(change, { kind: 'person.restored', personId });
    return { personId };
  });
