import type { TicketPriority } from '../ticket-priority.ts';

export const slaMetrics = ['FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION'] as const;

/** What is promised: the first answer, an answer to what the customer wrote since, the solution. */
export type SlaMetric = (typeof slaMetrics)[number];

export const slaClocks = ['BUSINESS', 'AROUND_THE_CLOCK'] as const;

/** Which time counts: that in which the calendar is open, or all. */
export type SlaClock = (typeof slaClocks)[number];

export interface SlaTarget {
  priority: TicketPriority;
  metric: SlaMetric;
  seconds: number;
  clock: SlaClock;
}

/**
 * A moment before or after the deadline at which the desk acts: a share of the target that has
 * passed, in percent, or seconds after the deadline, negative before it. Both in the target's clock.
 */
export type SlaStep = { percent: number } | { afterSeconds: number };

/** What a version of a policy promises, and how it is measured. */
export interface SlaPolicy {
  /** At most one for each priority and metric; where there is none nothing is promised. */
  targets: readonly SlaTarget[];
  /** Whether the resolution's timer stands still while a ticket is ON_HOLD, as it does in PENDING. */
  pausesOnHold: boolean;
  /** Warnings and escalations; the breach itself is always told. */
  steps: readonly SlaStep[];
}

export const targetOf = (policy: SlaPolicy, priority: TicketPriority, metric: SlaMetric) =>
  policy.targets.find((target) => target.priority === priority && target.metric === metric);
