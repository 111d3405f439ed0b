import type { TicketPriority } from '../ticket-priority.ts';
import { openStatuses, type TicketStatus } from '../ticket-status.ts';
import { BusinessTime } from './business-time.ts';
import { aroundTheClock } from './calendar.ts';
import type { AppliedPolicy, SlaFact } from './facts.ts';
import { dueIn, type Pause, type PauseReason, type Run } from './pauses.ts';
import { type SlaMetric, targetOf } from './policy.ts';

export const slaTimerStates = ['RUNNING', 'PAUSED', 'FULFILLED', 'CANCELLED'] as const;

export type SlaTimerState = (typeof slaTimerStates)[number];

export const breachCauses = ['PRIORITY_CHANGED', 'POLICY_CHANGED'] as const;

/** Why a deadline was missed other than by time passing: what was promised became shorter. */
export type BreachCause = (typeof breachCauses)[number];

/** What is promised of one metric, once or again: each answer owed has a round of its own. */
export interface SlaTimer extends Run {
  metric: SlaMetric;
  /** From 1. */
  round: number;
  pauses: Pause[];
  state: SlaTimerState;
  /** Fulfilled or cancelled then; null while it lives. */
  endedAt: number | null;
  /** Null where nothing is promised, or not any more. */
  targetSeconds: number | null;
  /** Since when this is promised. */
  aimedAt: number;
  /** The time that it is reckoned in. */
  time: BusinessTime;
  breachedAt: number | null;
  breachCause: BreachCause | null;
}

/** The time in which everything counts. */
export const always = new BusinessTime(aroundTheClock);

/** The deadline; null while it stands still, where nothing is promised, and if it never comes. */
export const dueOf = (timer: SlaTimer): number | null =>
  timer.targetSeconds === null ? null : dueIn(timer.time, timer, timer.targetSeconds * 1000);

const pausesIn = (status: TicketStatus, pausesOnHold: boolean): PauseReason | null =>
  status === 'PENDING' || (status === 'ON_HOLD' && pausesOnHold) ? status : null;

const isOpen = (status: TicketStatus) => openStatuses.some((open) => open === status);

/** Keeps the timers of one ticket: takes what happened, in order, and nothing else. */
export class SlaTimers {
  readonly timers: SlaTimer[] = [];
  #status: TicketStatus = 'NEW';
  #priority: TicketPriority = 'NORMAL';
  #applied: AppliedPolicy | null = null;

  take(fact: SlaFact) {
    this.passUntil(fact.at);
    if (fact.kind === 'OPENED') this.#open(fact.at, fact.priority);
    else if (fact.kind === 'ANSWERED') this.#answer(fact.at);
    else if (fact.kind === 'ASKED') this.#ask(fact.at);
    else if (fact.kind === 'STATUS') this.#changeStatus(fact.at, fact.status);
    else if (fact.kind === 'PRIORITY') {
      this.#priority = fact.priority;
      this.#retarget(fact.at, 'PRIORITY_CHANGED');
    } else {
      this.#applied = fact.applied;
      this.#retarget(fact.at, 'POLICY_CHANGED');
    }
  }

  /** Time alone breaches, too. */
  passUntil(now: number) {
    for (const timer of this.timers) {
      const due = this.#lives(timer) ? dueOf(timer) : null;
      if (due !== null && due < now) timer.breachedAt ??= due;
    }
  }

  #open(at: number, priority: TicketPriority) {
    this.#priority = priority;
    this.#start(at, 'FIRST_RESPONSE');
    this.#start(at, 'RESOLUTION');
  }

  #start(at: number, metric: SlaMetric) {
    const round = this.timers.filter((timer) => timer.metric === metric).length + 1;
    const timer: SlaTimer = {
      metric,
      round,
      startedAt: at,
      pauses: [],
      state: 'CANCELLED',
      endedAt: null,
      targetSeconds: null,
      aimedAt: at,
      time: always,
      breachedAt: null,
      breachCause: null,
    };
    this.timers.push(timer);
    this.#aim(timer);
  }

  /** What is promised of it now, by the ticket's priority and policy. */
  #aim(timer: SlaTimer) {
    const target = this.#applied && targetOf(this.#applied.policy, this.#priority, timer.metric);
    timer.targetSeconds = target?.seconds ?? null;
    timer.time = this.#applied && target?.clock === 'BUSINESS' ? this.#applied.calendar : always;
    if (timer.endedAt === null) {
      const isPaused = timer.pauses.at(-1)?.to === null;
      timer.state = !target ? 'CANCELLED' : isPaused ? 'PAUSED' : 'RUNNING';
    }
  }

  #lives = ({ endedAt }: SlaTimer) => endedAt === null;

  #end(timer: SlaTimer, at: number, state: 'FULFILLED' | 'CANCELLED') {
    timer.endedAt = at;
    timer.state = timer.targetSeconds !== null ? state : 'CANCELLED';
  }

  #responses = () =>
    this.timers.filter((timer) => timer.metric !== 'RESOLUTION' && this.#lives(timer));

  #answer(at: number) {
    for (const timer of this.#responses()) this.#end(timer, at, 'FULFILLED');
  }

  /** Further messages do not start it again; to what is said of a solved ticket none is owed. */
  #ask(at: number) {
    if (this.#responses().length === 0 && isOpen(this.#status)) this.#start(at, 'NEXT_RESPONSE');
  }

  #changeStatus(at: number, status: TicketStatus) {
    this.#status = status;
    const resolution = this.timers.find(({ metric }) => metric === 'RESOLUTION');
    if (!isOpen(status)) {
      if (status === 'CLOSED')
        for (const timer of this.#responses()) this.#end(timer, at, 'CANCELLED');
      if (resolution && this.#lives(resolution)) {
        this.#resume(resolution, at);
        this.#end(resolution, at, 'FULFILLED');
      }
      return;
    }
    if (!resolution) return;
    if (resolution.endedAt !== null) this.#reopen(resolution, at);
    this.#pause(resolution, at);
  }

  /** It goes on where it stood; the time in which the ticket was solved does not count. */
  #reopen(timer: SlaTimer, at: number) {
    if (timer.endedAt !== null)
      timer.pauses.push({ from: timer.endedAt, to: at, reason: 'RESOLVED' });
    timer.endedAt = null;
    timer.aimedAt = at;
    this.#aim(timer);
    this.#breachIfLate(timer, at, null);
  }

  #resume(timer: SlaTimer, at: number) {
    const pause = timer.pauses.at(-1);
    if (pause?.to === null) pause.to = at;
  }

  /** From one status that pauses to another nothing counts; each has its own reason. */
  #pause(timer: SlaTimer, at: number) {
    const reason = pausesIn(this.#status, this.#applied?.policy.pausesOnHold ?? false);
    const last = timer.pauses.at(-1);
    const isSame = last?.to === null && last.reason === reason;
    if (!isSame) this.#resume(timer, at);
    if (reason !== null && !isSame) timer.pauses.push({ from: at, to: null, reason });
    this.#aim(timer);
  }

  #retarget(at: number, cause: BreachCause) {
    for (const timer of this.timers.filter(this.#lives)) {
      if (timer.metric === 'RESOLUTION') this.#pause(timer, at);
      timer.aimedAt = at;
      this.#aim(timer);
      this.#breachIfLate(timer, at, cause);
    }
  }

  /** Where more has passed than is promised now, it is late now and not before. */
  #breachIfLate(timer: SlaTimer, at: number, cause: BreachCause | null) {
    const due = dueOf(timer);
    if (timer.breachedAt !== null || due === null || due >= at) return;
    timer.breachedAt = at;
    timer.breachCause = cause;
  }
}

/** The timers of a ticket as its facts, in order, have made them up to now. */
export function timersOf(facts: readonly SlaFact[], now: number): SlaTimer[] {
  const kept = new SlaTimers();
  for (const fact of facts) kept.take(fact);
  kept.passUntil(now);
  return kept.timers;
}
