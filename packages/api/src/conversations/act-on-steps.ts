import type { DeskEvent } from '@hlm-desk/shared/events';
import type { SlaAction } from '@hlm-desk/shared/sla/policy';
import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import type { Change, Recorded } from '../platform/change.ts';
import { record } from '../platform/ledger.ts';
import { theDesk } from '../platform/viewer.ts';
import { stepText } from '../tickets/event-text.ts';
import { giveTo } from '../tickets/give-to.ts';
import { leastLoaded } from '../tickets/least-loaded.ts';
import { canEscalate, isUnsolved } from '../tickets/ticket.policy.ts';
import {
  findNextLevel,
  type LockedTicket,
  lockTicket,
  saveTicket,
} from '../tickets/ticket.store.ts';
import { wakeLine } from '../tickets/wake-line.ts';
import { handOn } from './hand-on.ts';

type StepEvent = Extract<DeskEvent, { kind: 'sla.warned' | 'sla.breached' }>;

const isStep = (event: DeskEvent): event is StepEvent =>
  event.kind === 'sla.warned' || event.kind === 'sla.breached';

/**
 * Does what the steps of a policy say, in the transaction that tells of them. A ticket that was
 * solved meanwhile was late all the same; nothing is done about it any more.
 */
export async function actOnSteps(change: Change, recorded: readonly Recorded[]) {
  for (const { ticketId, event } of recorded) {
    if (!isStep(event)) continue;
    const cause = stepText(event.metric, event.kind === 'sla.warned' ? event.step : '0s');
    for (const action of event.act ?? []) {
      const ticket = await lockTicket(change.tx, theDesk, ticketId);
      if (ticket && isUnsolved(ticket)) await acts[action](change, ticket, cause);
    }
  }
}

type Act = (change: Change, ticket: LockedTicket, cause: string) => Promise<void>;

/** Where there is nothing higher, no next level or nobody else, nothing is changed. */
const acts: Record<SlaAction, Act> = {
  RAISE_PRIORITY: raisePriority,
  async ESCALATE(change, ticket, cause) {
    const next = await findNextLevel(change.tx, ticket.teamLevel);
    if (next && canEscalate(theDesk, ticket)) {
      await handOn(change, ticket, { next, note: cause, cause });
    }
  },
  async REASSIGN(change, ticket, cause) {
    const agent = await leastLoaded(change.tx, ticket);
    if (agent) await giveTo(change, ticket, agent.id, cause);
  },
};

async function raisePriority(change: Change, ticket: LockedTicket, cause: string) {
  const { id, priority: from, queueId } = ticket;
  const to = ticketPriorities[ticketPriorities.indexOf(from) + 1];
  if (to === undefined) return;
  await saveTicket(change.tx, id, { priority: to }, change.context.now());
  record(change, id, { kind: 'ticket.priority_changed', from, to }, { cause });
  wakeLine(change, queueId);
}
