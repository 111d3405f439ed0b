import type { LineHistory, Stay } from '../src/queues/line-rates.ts';

export interface Setting {
  seed: number;
  /** Agents at work, by second. */
  agents: (second: number) => number;
  arrivalsPerSecond: number;
  serviceSeconds: number;
  /** How long customers have patience, on the average; for ever where it is left out. */
  patienceSeconds?: number;
  hours: number;
}

/** Somebody who has to wait: what could be known when they came, and what became of them. */
export interface Arrival {
  now: number;
  ahead: number;
  agents: number;
  history: LineHistory;
  /** Undefined for those who gave up. */
  waited?: number;
}

interface Customer {
  arrival: Arrival;
  since: number;
  gone: number;
}

function randomFrom(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A line with several agents, served in order, with chance arrivals, services and patience. */
export class SimulatedLine {
  readonly arrivals: Arrival[] = [];
  readonly #random: () => number;
  readonly #claims: LineHistory['claims'] = [];
  readonly #leavings: Stay[] = [];
  readonly #busyUntil = new Map<number, number>();
  #line: Customer[] = [];

  constructor(private readonly setting: Setting) {
    this.#random = randomFrom(setting.seed);
    const { hours, arrivalsPerSecond } = setting;
    let now = 0;
    let nextArrival = this.#after(arrivalsPerSecond);
    while (now < hours * 3600) {
      const done = Math.min(Number.POSITIVE_INFINITY, ...this.#busyUntil.values());
      const tick = (Math.floor(now / 60) + 1) * 60;
      now = Math.min(nextArrival, done, tick);
      this.#advance(now);
      if (now !== nextArrival) continue;
      this.#arrive(now);
      nextArrival = now + this.#after(arrivalsPerSecond);
    }
  }

  #after(rate: number) {
    return rate === 0 ? Number.POSITIVE_INFINITY : -Math.log(1 - this.#random()) / rate;
  }

  #advance(now: number) {
    for (const [agent, until] of this.#busyUntil) if (until <= now) this.#busyUntil.delete(agent);
    const gone = this.#line.filter(({ gone }) => gone <= now);
    for (const { since, gone: until } of gone) this.#leavings.push({ since, until });
    this.#line = this.#line.filter((customer) => customer.gone > now);
    for (let agent = 0; agent < this.setting.agents(now) && this.#line.length > 0; agent++) {
      if (this.#busyUntil.has(agent) || this.#isFull(now)) continue;
      const [head, ...rest] = this.#line;
      this.#line = rest;
      if (!head) return;
      head.arrival.waited = now - head.since;
      this.#claims.push({ since: head.since, until: now, agentId: String(agent) });
      this.#busyUntil.set(agent, now + this.#after(1 / this.setting.serviceSeconds));
    }
  }

  #isFull(now: number) {
    return this.#busyUntil.size >= this.setting.agents(now);
  }

  #arrive(now: number) {
    const arrival: Arrival = {
      now,
      ahead: this.#line.length,
      agents: this.setting.agents(now),
      history: {
        claims: this.#claims.slice(-1000),
        leavings: this.#leavings.slice(-200),
        waitingSince: this.#line.map(({ since }) => since),
      },
    };
    const { patienceSeconds } = this.setting;
    const patience = patienceSeconds === undefined ? 0 : 1 / patienceSeconds;
    this.#line.push({ arrival, since: now, gone: now + this.#after(patience) });
    this.#advance(now);
    if (arrival.waited === undefined) this.arrivals.push(arrival);
  }
}
