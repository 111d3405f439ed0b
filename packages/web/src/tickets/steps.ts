import type { TicketStatus } from '@hlm-desk/shared/ticket-status';

export const steps = ['received', 'queue', 'working', 'resolved', 'confirm'] as const;

export type Step = (typeof steps)[number];

const present: Record<TicketStatus, number> = {
  NEW: 1,
  IN_PROGRESS: 2,
  PENDING: 2,
  ON_HOLD: 2,
  RESOLVED: 4,
  CLOSED: 5,
};

/** How far along a step is while the ticket has this status. */
export function stateOf(step: Step, status: TicketStatus): 'done' | 'now' | 'next' {
  const place = steps.indexOf(step);
  if (place < present[status]) return 'done';
  return place === present[status] ? 'now' : 'next';
}
