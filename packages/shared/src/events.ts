import type { SlaAction, SlaMetric } from './sla/policy.ts';
import type { TicketPriority } from './ticket-priority.ts';
import type { TicketStatus } from './ticket-status.ts';

/** A step of a timer has come. */
type StepTold = {
  timerId: string;
  metric: SlaMetric;
  /** Who was told of it. */
  toldIds?: readonly string[];
  /** What the desk does by itself because of it. */
  act?: readonly SlaAction[];
};

/**
 * What can happen, in past tense. It is also what programs read from the stream of events: members
 * are added and never renamed, and they carry ids, not records.
 */
export type DeskEvent =
  | {
      kind: 'ticket.opened';
      queueId: string;
      priority: TicketPriority;
      messageId: string;
      /** The ticket, closed long ago, that it goes on with. */
      followsId?: string;
    }
  /** The customer wrote again, too long after closing: a new ticket goes on with it. */
  | { kind: 'ticket.followed_up'; followUpId: string }
  | { kind: 'ticket.claimed'; assigneeId: string }
  | { kind: 'ticket.assigned'; assigneeId: string | null; previousAssigneeId: string | null }
  | { kind: 'ticket.status_changed'; from: TicketStatus; to: TicketStatus; messageId?: string }
  | { kind: 'ticket.priority_changed'; from: TicketPriority; to: TicketPriority }
  | { kind: 'ticket.category_changed'; fromCategoryId: string | null; categoryId: string }
  /** Somebody of the desk said where it belongs, or took that back. */
  | { kind: 'ticket.triaged'; done: boolean }
  | { kind: 'ticket.moved'; fromQueueId: string; queueId: string; teamId: string }
  | {
      kind: 'ticket.escalated';
      fromTeamId: string;
      teamId: string;
      queueId: string;
      messageId: string;
      /** Who had it; absent where nobody did. */
      previousAssigneeId?: string;
    }
  | { kind: 'ticket.team_changed'; fromTeamId: string; teamId: string }
  | { kind: 'ticket.escalation_requested'; reason: string }
  | { kind: 'ticket.escalation_withdrawn' }
  | { kind: 'ticket.confirmed'; solved: boolean; messageId?: string }
  | { kind: 'ticket.reopened'; reason: string; messageId?: string }
  /** Nothing was heard; without a word the ticket is resolved or closed then. */
  | { kind: 'ticket.reminded'; status: TicketStatus; endsAt: string }
  /** The customer is asked how it was. */
  | { kind: 'ticket.survey_sent' }
  /** `score` is of the outcome; the agent's is absent where nothing was said of them. */
  | { kind: 'ticket.rated'; score: number; agentScore?: number | null; comment: string | null }
  | { kind: 'message.replied'; messageId: string; byCustomer: boolean }
  | { kind: 'message.noted'; messageId: string }
  /** What the ticket is promised by; null where no policy applies any more. */
  | { kind: 'sla.applied'; policyVersionId: string | null; calendarVersionId: string | null }
  | ({ kind: 'sla.warned'; step: string } & StepTold)
  | ({ kind: 'sla.breached' } & StepTold)
  | { kind: 'person.registered'; personId: string }
  | { kind: 'person.signed_in'; personId: string }
  | { kind: 'person.signed_out'; personId: string }
  | { kind: 'person.suspended'; personId: string }
  | { kind: 'person.restored'; personId: string }
  | { kind: 'person.availability_changed'; personId: string; available: boolean }
  | { kind: 'tracking_link.requested'; ticketId: string | null }
  | { kind: 'tracking_link.opened'; ticketId: string }
  | { kind: 'desk.set_up'; personId: string }
  | { kind: 'calendar.saved'; calendarId: string; version: number }
  | { kind: 'calendar.deleted'; calendarId: string }
  | { kind: 'sla_policy.saved'; policyId: string; version: number }
  | { kind: 'sla_policy.deleted'; policyId: string }
  | { kind: 'sla_policy.reapplied'; policyId: string; reapplicationId: string }
  | { kind: 'sla_policies.reordered'; policyIds: string[] };

export type EventKind = DeskEvent['kind'];

/** Kinds that only those who work at the desk may see. */
export const internalKinds: readonly EventKind[] = [
  'message.noted',
  'ticket.triaged',
  'sla.applied',
  'sla.warned',
  'sla.breached',
];
