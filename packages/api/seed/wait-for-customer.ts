import type { EventKind } from '@hlm-desk/shared/events';
import { readEnv } from '../src/platform/env.ts';
import { after, nextStep, waitsForCustomer } from '../src/satisfaction/silence-steps.ts';
import { record, type Stage } from './stage.ts';

const { patience, surveyHours } = readEnv({});

/** After each of these one waits anew. */
const begins = new Set<EventKind>([
  'ticket.status_changed',
  'message.replied',
  'ticket.escalation_requested',
  'ticket.rated',
]);

/** What the desk does while nothing is heard of a customer: it has reminded them until now. */
export function waitForCustomer(stage: Stage, now: Date) {
  const { status, id: ticketId } = stage.ticket;
  if (!waitsForCustomer(status)) return;
  const since = stage.entries.findLast(({ event }) => begins.has(event.kind));
  if (!since) throw new RangeError(`${stage.ticket.subject} waits and never began to.`);
  const from = since.happenedAt;
  const endsAt = after(from, patience[status].endAfterHours);
  let remindersSent = 0;
  let next = nextStep(patience[status], from, remindersSent);
  while (next.remind && next.at <= now) {
    const event = { kind: 'ticket.reminded', status, endsAt: endsAt.toISOString() } as const;
    record(stage, { at: next.at, by: null }, event, 'Nothing has been heard of the customer.');
    stage.ticket.updatedAt = next.at;
    next = nextStep(patience[status], from, ++remindersSent);
  }
  stage.silence = { ticketId, status, since: from, remindersSent, nextAt: next.at, endsAt };
}

/** Whoever has not rated yet is asked how it was, some time after the resolution. */
export function askLater(stage: Stage, now: Date) {
  const { status, id: ticketId, resolvedAt } = stage.ticket;
  if (status !== 'RESOLVED' || resolvedAt === null || stage.ratings.length > 0) return;
  const dueAt = after(resolvedAt, surveyHours);
  if (dueAt > now) stage.survey = { ticketId, dueAt };
}
