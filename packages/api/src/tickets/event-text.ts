import type { DeskEvent } from '@hlm-desk/shared/events';
import type { SlaMetric } from '@hlm-desk/shared/sla/policy';
import type { TicketPriority } from '@hlm-desk/shared/ticket-priority';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';

/** Names of those whom an event mentions; null where nobody is meant or known any more. */
export interface EventNames {
  actor: string | null;
  assignee: string | null;
  previousAssignee: string | null;
  team: string | null;
  queue: string | null;
  /** The number of the ticket that it follows. */
  follows: number | null;
  /** The number of the ticket by which it is followed. */
  followUp: number | null;
  category: string | null;
}

const statusWords: Record<TicketStatus, string> = {
  NEW: 'New',
  IN_PROGRESS: 'In progress',
  PENDING: 'Waiting for the customer',
  ON_HOLD: 'On hold',
  RESOLVED: 'Resolved',
  CLOSED: 'Closed',
};

const priorityWords: Record<TicketPriority, string> = {
  LOW: 'Low',
  NORMAL: 'Normal',
  HIGH: 'High',
  URGENT: 'Urgent',
};

const metricWords: Record<SlaMetric, string> = {
  FIRST_RESPONSE: 'The first answer',
  NEXT_RESPONSE: 'The next answer',
  RESOLUTION: 'The solution',
};

function duration(seconds: number) {
  if (seconds < 60) return plural(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes % 1440 === 0) return plural(minutes / 1440, 'day');
  if (minutes % 60 === 0) return plural(minutes / 60, 'hour');
  return plural(minutes, 'minute');
}

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** What a step of a timer says: `75%`, `-1800s`, `0s`. */
export function stepText(metric: SlaMetric, step: string): string {
  const words = metricWords[metric];
  const amount = Number.parseFloat(step);
  if (step.endsWith('%')) {
    return amount < 75
      ? `${words}: ${amount} % of the time for it has passed.`
      : `${words} is due soon: ${amount} % of the time for it has passed.`;
  }
  if (amount < 0) return `${words} is due in ${duration(-amount)}.`;
  return amount === 0
    ? `${words} is overdue.`
    : `${words} has been overdue for ${duration(amount)}.`;
}

/** What happened to a ticket, as one plain English sentence. */
export function eventText(event: DeskEvent, names: EventNames): string {
  const actor = names.actor ?? 'The desk';
  switch (event.kind) {
    case 'ticket.opened':
      return event.followsId === undefined
        ? `${actor} opened the ticket; it waits in ${names.queue ?? 'a queue'}.`
        : `${actor} wrote on ticket #${names.follows}, which is closed. This ticket goes on with it and waits in ${names.queue ?? 'a queue'}.`;
    case 'ticket.followed_up':
      return `${actor} wrote again. Ticket #${names.followUp} goes on with it.`;
    case 'ticket.claimed':
      return `${names.assignee ?? actor} took the ticket.`;
    case 'ticket.assigned':
      return event.assigneeId === null
        ? `${actor} gave the ticket back.`
        : `${actor} assigned the ticket to ${names.assignee ?? 'an agent'}.`;
    case 'ticket.status_changed':
      return `${actor} changed the status from ${statusWords[event.from]} to ${statusWords[event.to]}.`;
    case 'ticket.priority_changed':
      return `${actor} changed the priority from ${priorityWords[event.from]} to ${priorityWords[event.to]}.`;
    case 'ticket.category_changed':
      return `${actor} changed the category to ${names.category ?? 'another one'}.`;
    case 'ticket.triaged':
      return event.done
        ? `${actor} triaged the ticket.`
        : `${actor} put the ticket back among those to be triaged.`;
    case 'ticket.moved':
      return `${actor} moved the ticket to ${names.queue ?? 'another queue'}.`;
    case 'ticket.team_changed':
      return `${actor} gave the ticket to ${names.team ?? 'another team'}.`;
    case 'ticket.escalated':
      return `${actor} handed the ticket on to ${names.team ?? 'the next level'}.`;
    case 'ticket.escalation_requested':
      return `${actor} asked for escalation: ${event.reason}`;
    case 'ticket.escalation_withdrawn':
      return `${actor} withdrew the request for escalation.`;
    case 'ticket.confirmed':
      return event.solved
        ? `${actor} confirmed that it is solved.`
        : `${actor} said that it is not solved yet.`;
    case 'ticket.reopened':
      return `${actor} reopened the ticket: ${event.reason}`;
    case 'ticket.reminded':
      return event.status === 'RESOLVED'
        ? 'The desk asked again whether it works.'
        : 'The desk reminded the customer that it waits for an answer.';
    case 'ticket.survey_sent':
      return 'The desk asked the customer how the help was.';
    case 'ticket.rated':
      return event.agentScore == null
        ? `${actor} rated the outcome with ${event.score} of 5.`
        : `${actor} rated the outcome with ${event.score} of 5, the agent with ${event.agentScore}.`;
    case 'message.replied':
      return `${actor} wrote a message.`;
    case 'message.noted':
      return `${actor} wrote an internal note.`;
    case 'sla.applied':
      return event.policyVersionId === null
        ? 'Nothing is promised of the ticket any more.'
        : 'What is promised of the ticket was set.';
    case 'sla.warned':
      return stepText(event.metric, event.step);
    case 'sla.breached':
      return stepText(event.metric, '0s');
    default:
      return `${actor} used the desk.`;
  }
}
