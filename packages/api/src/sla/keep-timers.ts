import type { AppliedPolicy } from '@hlm-desk/shared/sla/facts';
import { timersOf } from '@hlm-desk/shared/sla/timers';
import type { Change, Recorded } from '../platform/change.ts';
import { record } from '../platform/ledger.ts';
import { isStaff } from '../platform/viewer.ts';
import { factsOf, type Happened } from './facts-of.ts';
import { planOf } from './plan.ts';
import { findApplied, type Pin } from './policy.store.ts';
import { findStanding, pin, rowOf, type Standing, savedTimers } from './timer.store.ts';

/**
 * Follows whatever is recorded of tickets: looks which policy applies, and reckons their timers
 * anew from all that happened to them. It is the same reckoning whenever it is made.
 */
export async function keepTimers(change: Change, recorded: readonly Recorded[]) {
  for (const ticketId of new Set(recorded.map((entry) => entry.ticketId))) {
    const events = recorded.filter((entry) => entry.ticketId === ticketId);
    if (events.some(({ event }) => concerns(event.kind)))
      await keepTimersOf(change, ticketId, events);
  }
}

/** What can change a timer, or which policy applies. */
const concerns = (kind: string) => !beside.has(kind);

const beside = new Set([
  'ticket.claimed',
  'ticket.assigned',
  'ticket.escalation_requested',
  'ticket.escalation_withdrawn',
  'ticket.rated',
  'message.noted',
  'sla.warned',
  'sla.breached',
]);

/** Reckons a ticket's timers from its ledger, as they are kept anyway. */
export const reckonTimers = (change: Change, ticketId: string) =>
  keepTimersOf(change, ticketId, []);

async function keepTimersOf(change: Change, ticketId: string, recorded: readonly Recorded[]) {
  const { tx, context } = change;
  const now = context.now().getTime();
  const standing = await findStanding(tx, ticketId);
  const happened: Happened[] = [
    ...standing.past.map((entry) => ({ ...entry, at: Date.parse(entry.at) })),
    ...recorded.map(({ event }) => ({ event, at: now, byStaff: isStaff(context.viewer) })),
  ];
  const repinned = newPin(standing);
  if (repinned) {
    const event = { kind: 'sla.applied', ...repinned } as const;
    record(change, ticketId, event, { cause: 'POLICY_MATCHED' });
    pin(change, ticketId, repinned);
    happened.push({ event, at: now, byStaff: false });
  }
  const present = repinned ?? standing;
  if (present.policyVersionId === null && standing.told.length === 0) return;

  const facts = await readFacts(change, happened);
  const plan = await planOf(tx, present);
  const rows = timersOf(facts, now).map((timer) => {
    const told = standing.told.find(
      ({ metric, round }) => metric === timer.metric && round === timer.round,
    );
    return rowOf(timer, plan, told?.stepsDone ?? []);
  });
  change.last(savedTimers(ticketId, rows));
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

async function readFacts({ tx }: Change, happened: readonly Happened[]) {
  const applied = new Map<string | null, AppliedPolicy | null>([[null, null]]);
  const nameOf = (pin: Pin) =>
    pin.policyVersionId && `${pin.policyVersionId} ${pin.calendarVersionId}`;
  for (const { event } of happened) {
    if (event.kind === 'sla.applied') applied.set(nameOf(event), await findApplied(tx, event));
  }
  return happened.flatMap((entry) => [
    ...factsOf(entry, (pin) => applied.get(nameOf(pin)) ?? null),
  ]);
}
