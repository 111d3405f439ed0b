import { agentMoves, type TicketStatus } from '@hlm-desk/shared/ticket-status';
import type { Viewer } from '../platform/viewer.ts';
import * as policy from './ticket.policy.ts';

/** What a viewer may do to a ticket, with the rule that says so: screens show what the server allows. */
const rules = {
  REPLY: policy.canReply,
  ADD_NOTE: policy.canAddNote,
  CLAIM: policy.canClaim,
  ASSIGN: policy.canAssign,
  CHANGE_STATUS: policy.canChangeStatus,
  CHANGE_PRIORITY: policy.canChangePriority,
  CHANGE_CATEGORY: policy.canChangeCategory,
  TRIAGE: policy.canTriage,
  MOVE: policy.canMoveTicket,
  ESCALATE: policy.canEscalate,
  REQUEST_ESCALATION: policy.canRequestEscalation,
  CONFIRM: policy.canConfirm,
  REOPEN: policy.canReopen,
  RATE: policy.canRate,
} as const;

export const ticketActions = Object.keys(rules) as TicketAction[];

export type TicketAction = keyof typeof rules;

export const actionsOf = (viewer: Viewer, ticket: policy.Deciding): TicketAction[] =>
  ticketActions.filter((action) => rules[action](viewer, ticket));

/** The states that the viewer may move the ticket to now. */
export const statusesOf = (viewer: Viewer, ticket: policy.Deciding): readonly TicketStatus[] =>
  policy.canChangeStatus(viewer, ticket) ? agentMoves(ticket.status) : [];
