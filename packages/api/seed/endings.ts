import type { Step } from './demo-ticket.ts';
import { change, type Deed, record, type Stage, say } from './stage.ts';

type Did<Verb extends string> = Extract<Step, Record<Verb, unknown>>;

export function resolve(stage: Stage, deed: Deed, step: Did<'resolves'>) {
  const from = stage.ticket.status;
  const messageId = say(stage, deed, { text: step.resolves });
  change(stage, deed.at, { status: 'RESOLVED', resolvedAt: deed.at });
  record(stage, deed, { kind: 'ticket.status_changed', from, to: 'RESOLVED', messageId });
}

export function confirm(stage: Stage, deed: Deed) {
  change(stage, deed.at, { status: 'CLOSED', closedAt: deed.at });
  record(stage, deed, { kind: 'ticket.confirmed', solved: true });
}

const fourDays = 4 * 86_400_000;

export function closeBySilence(stage: Stage) {
  const { status: from, resolvedAt } = stage.ticket;
  if (resolvedAt === null) throw new RangeError('Only what was resolved is closed by silence.');
  const at = new Date(resolvedAt.getTime() + fourDays);
  change(stage, at, { status: 'CLOSED', closedAt: at });
  const cause = 'Nothing was heard for four days after it was resolved.';
  record(stage, { at, by: null }, { kind: 'ticket.status_changed', from, to: 'CLOSED' }, cause);
}

function backToWork(stage: Stage, deed: Deed, reason: string, messageId?: string) {
  const reopenCount = stage.ticket.reopenCount + 1;
  change(stage, deed.at, { status: 'IN_PROGRESS', resolvedAt: null, closedAt: null, reopenCount });
  const said = messageId === undefined ? {} : { messageId };
  record(stage, deed, { kind: 'ticket.reopened', reason, ...said });
}

/** "Is it working?" "No." */
export function dispute(stage: Stage, deed: Deed, { disputes }: Did<'disputes'>) {
  const messageId = say(stage, deed, { text: disputes });
  record(stage, deed, { kind: 'ticket.confirmed', solved: false, messageId });
  backToWork(stage, deed, 'It is not solved yet.');
}

/** By writing again on what was resolved or closed. */
export function reopen(stage: Stage, deed: Deed, { reopens }: Did<'reopens'>) {
  const messageId = say(stage, deed, { text: reopens });
  record(stage, deed, { kind: 'message.replied', messageId, byCustomer: true });
  backToWork(stage, deed, 'The customer wrote again.', messageId);
}

export function rate(stage: Stage, deed: Deed, { rates: score, agent, comment }: Did<'rates'>) {
  const { id: ticketId, reopenCount: resolution } = stage.ticket;
  const personId = stage.cast.people[deed.by];
  const words = { score, agentScore: agent ?? null, comment: comment ?? null };
  const agentId = stage.ticket.assigneeId;
  stage.ratings.push({ ticketId, resolution, personId, agentId, ...words, ratedAt: deed.at });
  record(stage, deed, { kind: 'ticket.rated', ...words });
}
