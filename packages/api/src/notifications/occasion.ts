import type { DeskEvent } from '@hlm-desk/shared/events';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import type { LetterKind } from './ticket-letters.ts';

/** An event that a customer might be written about, with the present state of what it concerns. */
export interface Occasion {
  eventId: string;
  event: DeskEvent;
  happenedAt: Date;
  actorId: string | null;
  ticketId: string;
  number: number;
  subject: string;
  status: TicketStatus;
  customerId: string;
  customerName: string;
  /** Null where the customer has none, or the desk keeps them out. */
  email: string | null;
  /** Whether the address is known to be theirs. */
  verified: boolean;
  /** Whether they can sign in. */
  hasAccount: boolean;
  /** When the ticket goes on by itself if nothing is heard; null where it does not wait. */
  silenceEndsAt: Date | null;
  /** When it was closed; null where it is not. */
  closedAt: Date | null;
  /** Who resolved it; null where nobody had it. */
  agentName: string | null;
  /** Whether the customer said already how the help was. */
  isRated: boolean;
  /** Whether a later letter will ask them. */
  isAskedLater: boolean;
  /** Whether words of the desk reached them within the minutes before. */
  isAnsweredJustNow: boolean;
  /** Public words only; null where there are none. */
  message: { body: string; by: string; fileNames: string[] } | null;
}

/** Whether an event may be an occasion at all: each adds a job to the transaction that records it. */
export function mayBeOccasion(event: DeskEvent): boolean {
  switch (event.kind) {
    case 'ticket.opened':
      return true;
    case 'message.replied':
      return !event.byCustomer;
    case 'ticket.status_changed':
      return isTold(event.to) || event.messageId !== undefined;
    case 'ticket.reopened':
      return event.messageId !== undefined;
    case 'ticket.reminded':
    case 'ticket.survey_sent':
      return true;
    case 'ticket.confirmed':
      return event.solved;
    default:
      return false;
  }
}

const isTold = (to: TicketStatus) => to === 'PENDING' || to === 'RESOLVED' || to === 'CLOSED';

/**
 * What to write, if anything. Nobody is written of their own act, but for two receipts: that the
 * ticket is there, and that it is closed. What has been overtaken by the time is not claimed.
 */
export function letterFor(occasion: Occasion): LetterKind | null {
  const { event, status, message, email, actorId, customerId, isAnsweredJustNow } = occasion;
  if (email === null || !mayBeOccasion(event)) return null;
  if (event.kind === 'ticket.opened') return 'received';
  if (event.kind === 'ticket.confirmed') return status === 'CLOSED' ? 'closed' : null;
  if (event.kind === 'ticket.reminded') {
    if (event.status !== status) return null;
    return status === 'RESOLVED' ? 'asked-again' : 'reminded';
  }
  if (event.kind === 'ticket.survey_sent') return maySurvey(occasion) ? 'survey' : null;
  if (actorId === customerId) return null;
  if (event.kind === 'ticket.status_changed') {
    if (event.to === 'CLOSED') return status === 'CLOSED' ? 'closed' : null;
    if (event.to === 'RESOLVED' && status === 'RESOLVED') return 'resolved';
    if (event.to === 'PENDING' && status === 'PENDING' && !message)
      return isAnsweredJustNow ? null : 'reminded';
  }
  return message ? 'answered' : null;
}

const maySurvey = ({ status, isRated }: Occasion) =>
  !isRated && (status === 'RESOLVED' || status === 'CLOSED');

/** Whether the letter asks how the help was: one that goes out anyway spares the customer another. */
export const asksSurvey = (kind: LetterKind, occasion: Occasion) =>
  kind === 'survey' ||
  ((kind === 'closed' || kind === 'asked-again') && maySurvey(occasion) && !occasion.isAskedLater);
