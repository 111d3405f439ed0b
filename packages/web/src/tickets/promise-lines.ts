import { standsInLine, type TicketStatus } from '@hlm-desk/shared/ticket-status';
import { nearMoment } from '../text/deadlines.ts';
import { durationText } from '../text/durations.ts';
import { t } from './later-text.ts';
import { shortZone } from './zone-name.ts';

export interface Timer {
  metric: 'FIRST_RESPONSE' | 'NEXT_RESPONSE' | 'RESOLUTION';
  state: 'RUNNING' | 'PAUSED' | 'FULFILLED' | 'CANCELLED';
  startedAt: string;
  dueAt: string | null;
  breachedAt: string | null;
  fulfilledAt: string | null;
}

export interface Promised {
  status: TicketStatus;
  assignee: { id: string } | null;
  slaTimers: readonly Timer[];
}

export interface PromiseLine {
  kind: 'open' | 'late' | 'kept' | 'paused';
  text: string;
  /** The deadline that is told, where one still holds. */
  due?: string;
}

/** What the customer was promised: an answer and a solution, one line each. */
export function promiseLines(ticket: Promised, now: Date): PromiseLine[] {
  const of = (metric: Timer['metric']) => ticket.slaTimers.find((one) => one.metric === metric);
  const [first, next] = [of('FIRST_RESPONSE'), of('NEXT_RESPONSE')];
  const answer = next && isOpen(next) ? next : first;
  const lines = [answer && lineOf(ticket, answer, now), lineOf(ticket, of('RESOLUTION'), now)];
  return withZone(lines.filter((line) => line != null));
}

const isOpen = ({ state }: Timer) => state === 'RUNNING' || state === 'PAUSED';

function lineOf(ticket: Promised, timer: Timer | undefined, now: Date): PromiseLine | null {
  if (!timer || timer.state === 'CANCELLED') return null;
  if (timer.state === 'FULFILLED') return doneLine(timer);
  const due = timer.dueAt ?? timer.breachedAt;
  // Whether it is late says the desk: the customer's clock may be wrong.
  if (due && timer.breachedAt) return lateLine(ticket, timer, due, now);
  if (timer.state === 'PAUSED') return { kind: 'paused', text: pausedText(ticket) };
  if (!due) return null;
  const when = nearMoment(new Date(due), now);
  return { kind: 'open', text: t(`ticket.promise.${timer.metric}`, { when }), due };
}

/** Whose time it is, said once: twice, it would not fit a line of a phone. */
function withZone(lines: PromiseLine[]) {
  const first = lines.find(({ due }) => due);
  return lines.map((line) => {
    if (line !== first || !line.due) return line;
    const values = { promise: line.text, zone: shortZone(new Date(line.due)) };
    return { ...line, text: t('ticket.promise.zone', values) };
  });
}

function doneLine({ metric, startedAt, fulfilledAt, breachedAt }: Timer): PromiseLine | null {
  if (metric !== 'FIRST_RESPONSE' || !fulfilledAt) return null;
  const seconds = (new Date(fulfilledAt).getTime() - new Date(startedAt).getTime()) / 1000;
  const after = { after: durationText(seconds) };
  if (breachedAt) return { kind: 'open', text: t('ticket.promise.answered-late', after) };
  return { kind: 'kept', text: t('ticket.promise.answered', after) };
}

/** Said as it is, and no more is claimed than that the place in line is kept. */
function lateLine(ticket: Promised, { metric }: Timer, due: string, now: Date): PromiseLine {
  const what = metric === 'RESOLUTION' ? 'solution' : 'answer';
  const inLine = standsInLine({ status: ticket.status, assigneeId: ticket.assignee?.id ?? null });
  const late = t(`ticket.promise.late.${what}`, { when: nearMoment(new Date(due), now) });
  if (!inLine) return { kind: 'late', text: late };
  return { kind: 'late', text: t('ticket.promise.late.in-line', { late }) };
}

const pausedText = ({ status }: Promised) =>
  t(status === 'ON_HOLD' ? 'ticket.promise.paused.third-party' : 'ticket.promise.paused');
