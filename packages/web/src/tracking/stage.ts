import { standsInLine, type TicketStatus } from '@hlm-desk/shared/ticket-status';

interface Asked {
  status: TicketStatus;
  closedAt: string | null;
  assignee: { id: string } | null;
}

interface Given {
  answer: 'yes' | 'no';
  /** It was sent already. */
  done: boolean;
}

/** For so long after closing a customer can reopen a ticket. */
const reopenableMs = 7 * 24 * 3_600_000;

/** What the letter's question has come to by the time its link is opened. */
export type Stage =
  | 'yes'
  | 'no'
  | 'confirmed'
  | 'reopened'
  | 'closed'
  | 'reopen'
  | 'too-late'
  | 'waiting'
  | 'working';

export function stageOf(ticket: Asked, { answer, done }: Given, now = Date.now()): Stage {
  const { status, closedAt, assignee } = ticket;
  if (done) return answer === 'yes' ? 'confirmed' : 'reopened';
  if (status === 'RESOLVED') return answer;
  if (status !== 'CLOSED') {
    return standsInLine({ status, assigneeId: assignee?.id ?? null }) ? 'waiting' : 'working';
  }
  if (answer === 'yes') return 'closed';
  return closedAt !== null && now - Date.parse(closedAt) > reopenableMs ? 'too-late' : 'reopen';
}
