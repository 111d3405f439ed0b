import { isWokenByCustomer, type TicketStatus } from '@hlm-desk/shared/ticket-status';
import { isCustomer, personOf, serves } from './cast.ts';
import type { Step } from './demo-ticket.ts';
import type { PersonKey } from './people.ts';
import { prose } from './prose.ts';
import { change, type Deed, record, type Stage, say } from './stage.ts';
import { type QueueKey, teams } from './teams.ts';

type Did<Verb extends string> = Extract<Step, Record<Verb, unknown>>;

const own = (stage: Stage, by: PersonKey) => {
  stage.assignee = by;
  return { assigneeId: stage.cast.people[by] };
};

/**
 * Puts the ticket into another queue; whoever has it keeps it only if they serve that team, and an
 * agent who passes it on keeps seeing it.
 */
function place(stage: Stage, by: PersonKey, queue: QueueKey) {
  stage.queue = queue;
  if (personOf(by).role === 'AGENT') stage.watchers.add(by);
  if (stage.assignee !== null && !serves(stage.assignee, queue)) stage.assignee = null;
  const { people, queues, teams: teamIds } = stage.cast;
  return {
    queueId: queues[queue],
    teamId: teamIds[queue],
    assigneeId: stage.assignee === null ? null : people[stage.assignee],
  };
}

export function claim(stage: Stage, deed: Deed) {
  const { acknowledgedAt } = stage.ticket;
  change(stage, deed.at, {
    ...own(stage, deed.by),
    status: 'IN_PROGRESS',
    claimedAt: deed.at,
    acknowledgedAt: acknowledgedAt ?? deed.at,
  });
  record(stage, deed, { kind: 'ticket.claimed', assigneeId: stage.cast.people[deed.by] });
}

/** To somebody of another team a ticket goes by way of that team. */
export function assign(stage: Stage, deed: Deed, { assigns }: Did<'assigns'>) {
  const queue = serves(assigns, stage.queue) ? stage.queue : queueOf(assigns);
  if (queue !== stage.queue) {
    const fromTeamId = stage.ticket.teamId;
    change(stage, deed.at, place(stage, deed.by, queue));
    record(stage, deed, { kind: 'ticket.team_changed', fromTeamId, teamId: stage.ticket.teamId });
  }
  const { assigneeId: previousAssigneeId, acknowledgedAt, status } = stage.ticket;
  change(stage, deed.at, {
    ...own(stage, assigns),
    status: status === 'NEW' ? 'IN_PROGRESS' : status,
    claimedAt: deed.at,
    acknowledgedAt: acknowledgedAt ?? deed.at,
  });
  const assigneeId = stage.cast.people[assigns];
  record(stage, deed, { kind: 'ticket.assigned', assigneeId, previousAssigneeId });
}

const queues: readonly QueueKey[] = ['level1', 'level2', 'level3', 'billing'];

function queueOf(agent: PersonKey): QueueKey {
  const queue = queues.find((each) => serves(agent, each));
  if (queue === undefined) throw new RangeError(`${agent} serves no team.`);
  return queue;
}

export function move(stage: Stage, deed: Deed, { movesTo }: Did<'movesTo'>) {
  const fromQueueId = stage.ticket.queueId;
  change(stage, deed.at, place(stage, deed.by, movesTo));
  const { queueId, teamId } = stage.ticket;
  record(stage, deed, { kind: 'ticket.moved', fromQueueId, queueId, teamId });
}

export function prioritise(stage: Stage, deed: Deed, { setsPriority: to }: Did<'setsPriority'>) {
  const from = stage.ticket.priority;
  change(stage, deed.at, { priority: to });
  record(stage, deed, { kind: 'ticket.priority_changed', from, to });
}

function changeStatus(stage: Stage, deed: Deed, to: TicketStatus) {
  const from = stage.ticket.status;
  change(stage, deed.at, { status: to });
  record(stage, deed, { kind: 'ticket.status_changed', from, to });
}

export function reply(stage: Stage, deed: Deed, step: Did<'replies'>) {
  const byCustomer = isCustomer(deed.by);
  if (byCustomer) stage.channel = step.via ?? stage.channel;
  const messageId = say(stage, deed, { text: step.replies, files: step.files ?? [] });
  record(stage, deed, { kind: 'message.replied', messageId, byCustomer });
  if (byCustomer && isWokenByCustomer(stage.ticket.status)) {
    changeStatus(stage, deed, 'IN_PROGRESS');
  }
  if (step.leaves) changeStatus(stage, deed, step.leaves);
}

export function note(stage: Stage, deed: Deed, { notes }: Did<'notes'>) {
  const messageId = say(stage, deed, { text: notes, isNote: true });
  record(stage, deed, { kind: 'message.noted', messageId });
}

export function escalate(stage: Stage, deed: Deed, { escalates }: Did<'escalates'>) {
  const fromTeamId = stage.ticket.teamId;
  const messageId = say(stage, deed, { text: escalates, isNote: true });
  const next = teams[stage.queue].level === 1 ? 'level2' : 'level3';
  stage.assignee = null;
  change(stage, deed.at, {
    ...place(stage, deed.by, next),
    handOffCount: stage.ticket.handOffCount + 1,
    escalationRequestedAt: null,
    escalationReason: null,
  });
  const { teamId, queueId } = stage.ticket;
  record(stage, deed, { kind: 'ticket.escalated', fromTeamId, teamId, queueId, messageId });
}

export function askEscalation(stage: Stage, deed: Deed, step: Did<'asksEscalation'>) {
  const reason = prose(step.asksEscalation, stage.numbers);
  change(stage, deed.at, { escalationRequestedAt: deed.at, escalationReason: reason });
  record(stage, deed, { kind: 'ticket.escalation_requested', reason });
}
