import type { AppliedPolicy } from '@hlm-desk/shared/sla/facts';
import { type SlaTimer, timersOf } from '@hlm-desk/shared/sla/timers';
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
  const repinned = newPin(standing);
  const events = repinned ? [...recent, pinned(repinned, now)] : recent;
  return { standing, repinned, timers: await reckonStanding(db, standing, events, now) };
}

const pinned = (pin: Pin, now: Date): Happened => ({
  event: { kind: 'sla.applied', ...pin },
  at: +now,
  byStaff: false,
});

/** The timers out of what is known of a ticket and what else has happened to it. */
async function reckonStanding(
  db: Database,
  { past }: Standing,
  recent: readonly Happened[],
  now: Date,
): Promise<SlaTimer[]> {
  const before = past.map((entry) => ({ ...entry, at: Date.parse(entry.at) }));
  return timersOf(await readFacts(db, [...before, ...recent]), now.getTime());
}

/** What would apply to a ticket, in its newest version, and whether something is overdue by that alone. */
export async function reckonReapplied(db: Database, standing: Standing, now: Date) {
  const { match } = standing;
  const pin: Pin = {
    policyVersionId: match?.policyVersionId ?? null,
    calendarVersionId: match?.calendarVersionId ?? null,
  };
  const before = await reckonStanding(db, standing, [], now);
  const after = await reckonStanding(db, standing, [pinned(pin, now)], now);
  const breaches = after.some(
    ({ breachedAt }, place) => breachedAt !== null && before[place]?.breachedAt === null,
  );
  return { pin, breaches };
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
