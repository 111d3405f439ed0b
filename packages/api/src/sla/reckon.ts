import type { AppliedPolicy } from '@hlm-desk/shared/sla/facts';
import { timersOf } from '@hlm-desk/shared/sla/timers';
import type { Database } from '../platform/database.ts';
import { factsOf, type Happened } from './facts-of.ts';
import { findApplied, type Pin } from './policy.store.ts';
import { findStanding, type Standing } from './timer.store.ts';

interface Asked {
  ticketId: string;
  /** What has happened and is not in the ledger yet. */
  recent: readonly Happened[];
  now: Date;
  /** As if the ticket were in this queue. */
  queueId?: string | null;
}

/** A ticket's timers, out of all that happened to it and of the policy that applies to it now. */
export async function reckon(db: Database, { ticketId, recent, now, queueId = null }: Asked) {
  const standing = await findStanding(db, ticketId, queueId);
  const past = standing.past.map((entry) => ({ ...entry, at: Date.parse(entry.at) }));
  const happened: Happened[] = [...past, ...recent];
  const repinned = newPin(standing);
  if (repinned) {
    happened.push({ event: { kind: 'sla.applied', ...repinned }, at: +now, byStaff: false });
  }
  const timers = timersOf(await readFacts(db, happened), now.getTime());
  return { standing, repinned, timers };
}

/** Who is promised something by a version of the matching policy is kept to that version. */
function newPin({ match, policyId, policyVersionId }: Standing): Pin | null {
  if (match?.policyId === policyId) return null;
  if (match) {
    const { policyVersionId, calendarVersionId } = match;
    return { policyVersionId, calendarVersionId };
  }
  return policyVersionId === null ? null : { policyVersionId: null, calendarVersionId: null };
}

async function readFacts(db: Database, happened: readonly Happened[]) {
  const applied = new Map<string | null, AppliedPolicy | null>([[null, null]]);
  const nameOf = (pin: Pin) =>
    pin.policyVersionId && `${pin.policyVersionId} ${pin.calendarVersionId}`;
  for (const { event } of happened) {
    if (event.kind === 'sla.applied') applied.set(nameOf(event), await findApplied(db, event));
  }
  return happened.flatMap((entry) => [
    ...factsOf(entry, (pin) => applied.get(nameOf(pin)) ?? null),
  ]);
}
