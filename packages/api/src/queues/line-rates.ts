import type { LineRates } from '@hlm-desk/shared/wait-estimate';

/** A stay in line, in seconds of one clock. */
export interface Stay {
  since: number;
  until: number;
}

/** What happened in a line lately. Oldest or newest first: it does not matter. */
export interface LineHistory {
  claims: Array<Stay & { agentId: string }>;
  /** Those who gave up waiting. */
  leavings: Stay[];
  /** Since when the ones who wait now do. */
  waitingSince: number[];
}

/** What counts half is 173 claims old: enough to be steady, not too old to follow a change. */
const fading = 0.996;

/** An agent who takes nothing for so many times the usual was not at work. */
const absence = 8;
const absenceAtLeastSeconds = 1800;

/** Stretches in which somebody waited, none touching another, oldest first. */
function busyStretches({ claims, leavings, waitingSince }: LineHistory, now: number): Stay[] {
  const waits = waitingSince.map((since) => ({ since, until: now }));
  const stretches: Stay[] = [];
  for (const { since, until } of [...claims, ...leavings, ...waits].sort(bySince)) {
    const last = stretches.at(-1);
    if (last && since <= last.until) last.until = Math.max(last.until, until);
    else stretches.push({ since, until });
  }
  return stretches;
}

const bySince = (one: Stay, other: Stay) => one.since - other.since;

/** The last stretch that began at or before the moment. */
function stretchAt(stretches: Stay[], moment: number): Stay | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.since ?? Number.POSITIVE_INFINITY) <= moment) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

/** From a claim that left somebody waiting: how long until the agent took the next, if they did. */
interface Turn {
  since: number;
  seconds: number;
  isTaken: boolean;
}

/**
 * Turns of all agents. One that finds the line empty says nothing of how long a ticket takes, so a
 * turn ends, untaken, where nobody waits any more.
 */
function turnsOf(history: LineHistory, now: number): Turn[] {
  const stretches = busyStretches(history, now);
  const next = new Map<string, number>();
  const turns: Turn[] = [];
  for (const { until: since, agentId } of [...history.claims].sort(byUntilBackwards)) {
    const taken = next.get(agentId) ?? Number.POSITIVE_INFINITY;
    next.set(agentId, since);
    const end = stretchAt(stretches, since)?.until ?? since;
    const seconds = Math.min(taken, end) - since;
    if (seconds > 0) turns.push({ since, seconds, isTaken: taken <= end });
  }
  return turns;
}

const byUntilBackwards = (one: Stay, other: Stay) => other.until - one.until;

function withoutAbsences(turns: Turn[]): Turn[] {
  const taken = turns.filter(({ isTaken }) => isTaken).map(({ seconds }) => seconds);
  const usual = taken.sort((one, other) => one - other)[taken.length >> 1] ?? 0;
  const longest = Math.max(absence * usual, absenceAtLeastSeconds);
  return turns.filter(({ seconds }) => seconds <= longest);
}

/** Sums in which each thing counts a little less than the one that came after it. */
function faded<Thing>(newestFirst: Thing[], value: (thing: Thing) => number): number {
  let [sum, weight] = [0, 1];
  for (const thing of newestFirst) {
    sum += weight * value(thing);
    weight *= fading;
  }
  return sum;
}

/** How many equal ones would tell as much as so many fading ones. */
const worth = (count: number) =>
  Math.round(((1 + fading) / (1 - fading)) * ((1 - fading ** count) / (1 + fading ** count)));

function leavingRate({ claims, leavings }: LineHistory): number {
  const exits = [
    ...claims.map((stay) => ({ ...stay, left: 0 })),
    ...leavings.map((stay) => ({ ...stay, left: 1 })),
  ].sort(byUntilBackwards);
  const waited = faded(exits, ({ since, until }) => until - since);
  return waited > 0 ? faded(exits, ({ left }) => left) / waited : 0;
}

/** The rates of a line by its history: what happened per second in which it could have. */
export function ratesOf(history: LineHistory, now: number): LineRates {
  const turns = withoutAbsences(turnsOf(history, now));
  const count = turns.filter(({ isTaken }) => isTaken).length;
  const taken = faded(turns, ({ isTaken }) => (isTaken ? 1 : 0));
  const seconds = faded(turns, (turn) => turn.seconds);
  return {
    takenPerAgent: seconds > 0 ? taken / seconds : 0,
    leaving: leavingRate(history),
    samples: worth(count),
  };
}
