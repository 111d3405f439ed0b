import type { TicketStatus } from '@hlm-desk/shared/ticket-status';

/** A timer as far as its chip needs it: what the lists bring along. */
export interface SlaTimer {
  metric: 'FIRST_RESPONSE' | 'NEXT_RESPONSE' | 'RESOLUTION';
  state: 'RUNNING' | 'PAUSED' | 'FULFILLED' | 'CANCELLED';
  dueAt: string | null;
  warnsAt: string | null;
  breachedAt: string | null;
}

export interface Promised {
  status: TicketStatus;
  slaTimers: readonly SlaTimer[];
}

export type SlaStanding =
  | { kind: 'running'; timer: SlaTimer; dueAt: Date }
  | { kind: 'paused' | 'missed'; timer: SlaTimer }
  | { kind: 'met' };

/**
 * Of all that is promised of a ticket, the one thing to look at: of an open one the nearest
 * deadline, of a solved one whether the promises were kept. Null where there is nothing to keep.
 */
export function slaStanding({ status, slaTimers }: Promised): SlaStanding | null {
  const isOver = status === 'RESOLVED' || status === 'CLOSED';
  if (isOver) return outcome(slaTimers);
  const [next] = slaTimers.flatMap(running).sort((a, b) => +a.dueAt - +b.dueAt);
  if (next) return next;
  const timer = slaTimers.find(({ state }) => state === 'PAUSED');
  return timer ? { kind: 'paused', timer } : null;
}

function running(timer: SlaTimer) {
  const { state, dueAt } = timer;
  if (state !== 'RUNNING' || dueAt === null) return [];
  return [{ kind: 'running', timer, dueAt: new Date(dueAt) } as const];
}

function outcome(timers: readonly SlaTimer[]): SlaStanding | null {
  const timer = timers.find(({ breachedAt }) => breachedAt !== null);
  if (timer) return { kind: 'missed', timer };
  return timers.some(({ state }) => state === 'FULFILLED') ? { kind: 'met' } : null;
}
