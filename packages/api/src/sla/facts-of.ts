import type { DeskEvent, EventKind } from '@hlm-desk/shared/events';
import type { AppliedPolicy, SlaFact } from '@hlm-desk/shared/sla/facts';
import type { Pin } from './policy.store.ts';

/** An event with what else decides what it means to the timers. */
export interface Happened {
  event: DeskEvent;
  at: number;
  /** Whether a person of the desk did it. */
  byStaff: boolean;
}

/** Events of these kinds change timers. */
export const telling: readonly EventKind[] = [
  'ticket.opened',
  'message.replied',
  'ticket.status_changed',
  'ticket.confirmed',
  'ticket.reopened',
  'ticket.priority_changed',
  'sla.applied',
];

/** What an event means to a ticket's timers. Only what people write to the customer is an answer. */
export function* factsOf(
  { event, at, byStaff }: Happened,
  applied: (pin: Pin) => AppliedPolicy | null,
): Generator<SlaFact> {
  switch (event.kind) {
    case 'ticket.opened':
      yield { at, kind: 'OPENED', priority: event.priority };
      break;
    case 'message.replied':
      if (event.byCustomer) yield { at, kind: 'ASKED' };
      else if (byStaff) yield { at, kind: 'ANSWERED' };
      break;
    case 'ticket.status_changed':
      if (event.messageId !== undefined && byStaff) yield { at, kind: 'ANSWERED' };
      yield { at, kind: 'STATUS', status: event.to };
      break;
    case 'ticket.confirmed':
      if (event.solved) yield { at, kind: 'STATUS', status: 'CLOSED' };
      break;
    case 'ticket.reopened':
      yield { at, kind: 'STATUS', status: 'IN_PROGRESS' };
      if (!byStaff) yield { at, kind: 'ASKED' };
      else if (event.messageId !== undefined) yield { at, kind: 'ANSWERED' };
      break;
    case 'ticket.priority_changed':
      yield { at, kind: 'PRIORITY', priority: event.to };
      break;
    case 'sla.applied':
      yield { at, kind: 'POLICY', applied: applied(event) };
      break;
  }
}
