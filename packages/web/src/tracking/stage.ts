import { standsInLine, type TicketStatus } from '@hlm-desk/shared/ticket-status';

interface Asked {
  status: TicketStatus;
  reopenableUntil: string | null;
  assignee: { id: string } | null;
}

interface Given {
  answer: 'yes' | 'no';
  /** It was sent already. */
  done: boolean;
  /** The number of the ticket as which it went on, if it did. */
  followUp: number | null;
}

/** What the letter's question has come to by the time its link is opened. */
export type Stage =
  | 'yes'
  | 'no'
  | 'confirmed'
  | 'reopened'
  | 'followed'
  | 'closed'
  | 'reopen'
  | 'too-late'
  | 'waiting'
  | 'working';

export function stageOf(ticket: Asked, given: Given, now = Date.now()): Stage {
  const { status, reopenableUntil, assignee } = ticket;
  const { answer, done, followUp } = given;
  if (followUp !== null) return 'followed';
  if (done) return answer === 'yes' ? 'confirmed' : 'reopened';
  if (status === 'RESOLVED') return answer;
  if (status !== 'CLOSED') {
    return standsInLine({ status, assigneeId: assignee?.id ?? null }) ? 'waiting' : 'working';
  }
  if (answer === 'yes') return 'closed';
  return reopenableUntil !== null && now > Date.parse(reopenableUntil) ? 'too-late' : 'reopen';
}
