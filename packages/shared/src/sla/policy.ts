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

export const slaAudiences = ['ASSIGNEE', 'LEAD', 'NEXT_LEVEL'] as const;

/**
 * Who is told: whoever has the ticket, the leads of its team, the people of the team that it would
 * be handed on to.
 */
export type SlaAudience = (typeof slaAudiences)[number];

export const slaActions = ['RAISE_PRIORITY', 'ESCALATE', 'REASSIGN'] as const;

/**
 * What the desk does by itself: the next higher priority, the next level's team, somebody of the
 * same team with less to do.
 */
export type SlaAction = (typeof slaActions)[number];

/**
 * A moment before or after the deadline: a share of the target that has passed, in percent, or
 * seconds after the deadline, negative before it. Both in the target's clock.
 */
export type SlaMoment = { percent: number } | { afterSeconds: number };

/** A moment at which the desk acts, with what it does then. */
export type SlaStep = SlaMoment & {
  /** Of which timers; of all where it is not said. */
  metrics?: readonly SlaMetric[];
  /** Whoever has the ticket where it is not said. */
  tell?: readonly SlaAudience[];
  /** In this order; nothing where it is not said. */
  act?: readonly SlaAction[];
};

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
