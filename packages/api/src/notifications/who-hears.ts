import type { DeskEvent } from '@hlm-desk/shared/events';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import type { NotificationKind } from './notification-kinds.ts';

/** An event with the people whom it might concern, as they are now. */
export interface Heard {
  event: DeskEvent;
  actorId: string | null;
  status: TicketStatus;
  /** Null where the customer has no account, and so no inbox. */
  customerId: string | null;
  assigneeId: string | null;
  /** Those who work in the team that an escalated ticket came to. */
  teamIds: readonly string[];
  leadIds: readonly string[];
  /** Those whom a note names and who see the ticket. */
  mentionedIds: readonly string[];
}

/** Null where it means nothing to them. */
type Hearing = readonly [NotificationKind | null, ReadonlyArray<string | null>];

/** Whom an event is told, and why; nobody of their own act. */
export const whoHears = (heard: Heard): Array<{ kind: NotificationKind; personId: string }> => {
  const told = new Map<string, NotificationKind>();
  for (const [kind, people] of hearings(heard)) {
    if (kind === null) continue;
    for (const personId of people) {
      if (personId !== null && personId !== heard.actorId && !told.has(personId)) {
        told.set(personId, kind);
      }
    }
  }
  return [...told].map(([personId, kind]) => ({ kind, personId }));
};

function hearings(heard: Heard): readonly Hearing[] {
  const { event, status, customerId, assigneeId, teamIds, leadIds, mentionedIds } = heard;
  switch (event.kind) {
    case 'ticket.opened':
      return [['RECEIVED', [customerId]]];
    case 'ticket.claimed':
      return [['TAKEN', [customerId]]];
    case 'ticket.assigned':
      return [
        ['ASSIGNED', [event.assigneeId]],
        [isFirstOwner(event) ? 'TAKEN' : null, [customerId]],
      ];
    case 'message.replied':
      return [['ANSWERED', [event.byCustomer ? assigneeId : customerId]]];
    case 'message.noted':
      return [['MENTIONED', mentionedIds]];
    case 'ticket.status_changed':
      return [[toCustomer(event.to, event.messageId !== undefined), [customerId]]];
    case 'ticket.reminded':
      if (event.status !== status) return [];
      return [[status === 'RESOLVED' ? 'ABOUT_TO_CLOSE' : 'WAITING_FOR_YOU', [customerId]]];
    case 'ticket.confirmed':
      return [['ANSWERED', [assigneeId]]];
    case 'ticket.reopened':
      // Without words of its own it follows from what was told already.
      return [[event.messageId === undefined ? null : 'ANSWERED', [assigneeId, customerId]]];
    case 'ticket.escalated':
      return [['ESCALATED', [...teamIds, event.previousAssigneeId ?? null]]];
    case 'ticket.escalation_requested':
      return [['ESCALATED', leadIds]];
    case 'ticket.rated':
      return isLow(event) ? [['LOW_RATING', leadIds]] : [];
    case 'sla.warned':
      return [[isOverdue(event.step) ? 'BREACH' : 'WARNING', event.toldIds ?? []]];
    case 'sla.breached':
      return [['BREACH', event.toldIds ?? []]];
    default:
      return [];
  }
}

/** What a new status means to the customer; null where it means nothing to them. */
function toCustomer(to: TicketStatus, hasMessage: boolean): NotificationKind | null {
  if (to === 'PENDING') return 'WAITING_FOR_YOU';
  if (to === 'RESOLVED' || to === 'CLOSED') return to;
  return hasMessage ? 'ANSWERED' : null;
}

const isFirstOwner = (event: { assigneeId: string | null; previousAssigneeId: string | null }) =>
  event.previousAssigneeId === null && event.assigneeId !== null;

const lowest = 2;

/** Of the outcome or of the agent. */
const isLow = ({ score, agentScore }: { score: number; agentScore?: number | null }) =>
  Math.min(score, agentScore ?? score) <= lowest;

/** Steps are named by percent before the deadline, or by seconds around it. */
const isOverdue = (step: string) => step.endsWith('s') && Number.parseInt(step, 10) > 0;
