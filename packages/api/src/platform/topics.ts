import type { DeskEvent, EventKind } from '@hlm-desk/shared/events';
import type { Topic } from './live.ts';

/** What of an entry of the ledger decides whom it wakes. */
export interface Told {
  /** The entry's own number. */
  id: number;
  event: DeskEvent;
  internal: boolean;
  /** Null for what concerns no ticket. */
  ticketId: string | null;
  /** Where the ticket is now. */
  queueId: string | null;
}

/** What happens to a ticket without changing who stands where in line. */
const besideTheLine: readonly EventKind[] = [
  'ticket.escalation_requested',
  'ticket.escalation_withdrawn',
  'ticket.reminded',
  'ticket.followed_up',
  'ticket.survey_sent',
  'ticket.rated',
  'ticket.category_changed',
  'ticket.triaged',
];

/** Customers do not see these, but what they are promised, which is another thing then. */
const promised: readonly EventKind[] = ['sla.applied', 'sla.breached'];

const movesTheLine = (kind: EventKind) =>
  kind.startsWith('ticket.') && !besideTheLine.includes(kind);

/**
 * Whom an entry of the ledger wakes, with what changed for them. Persons come first: whoever loses
 * a right has lost it before the next thing is told.
 */
export function topicsOf({ id, event, internal, ticketId, queueId }: Told): [Topic, string][] {
  const topics: [Topic, string][] = [];
  if ('personId' in event) topics.push([`person:${event.personId}`, event.personId]);
  if (ticketId !== null) {
    if (!internal || promised.includes(event.kind)) topics.push([`ticket:${ticketId}`, ticketId]);
    topics.push([`staff:${ticketId}`, ticketId], ['board', ticketId]);
    if (queueId !== null && movesTheLine(event.kind)) topics.push([`queue:${queueId}`, ticketId]);
    if (event.kind === 'ticket.moved') topics.push([`queue:${event.fromQueueId}`, ticketId]);
  }
  topics.push(['ledger', String(id)]);
  return topics;
}
