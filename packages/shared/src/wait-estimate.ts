/** How fast a line moves, estimated from what happened in it lately. */
export interface LineRates {
  /** Tickets that one agent takes in a second while somebody waits. */
  takenPerAgent: number;
  /** How often one who waits gives up, per second. */
  leaving: number;
  /** How many claims that rests on, the older ones counted in part. */
  samples: number;
}

/** The wait that four of five will have: one in ten waits less, one in ten more. */
export interface WaitRange {
  lowSeconds: number;
  highSeconds: number;
}

export type NoWait = 'FEW_SAMPLES' | 'NO_AGENTS';

/** The range of a wait, or why there is none. */
export type WaitEstimate = { range: WaitRange; reason: null } | { range: null; reason: NoWait };

/** Below this a figure would be made up. */
export const fewestSamples = 5;

interface Wait {
  mean: number;
  variance: number;
}

/** The 10 % and 90 % points of the normal distribution. */
const z = 1.2816;

/** A point of the gamma distribution of that mean and variance (Wilson and Hilferty 1931). */
function gammaPoint({ mean, variance }: Wait, deviations: number): number {
  const ninth = variance / (9 * mean * mean);
  return mean * Math.max(0, 1 - ninth + deviations * Math.sqrt(ninth)) ** 3;
}

/**
 * The waits of the places of one line (Ibrahim and Whitt 2009; Erlang A). With i still ahead the
 * line moves on at the rate at which agents take plus that at which the i give up; who has n ahead
 * waits for n + 1 such steps, each exponential: means and variances add up.
 */
export class LineWaits {
  readonly #means: number[] = [];
  readonly #variances: number[] = [];
  readonly #estimates: WaitEstimate[] = [];
  readonly #taking: number;

  constructor(
    private readonly rates: LineRates,
    readonly agents: number,
  ) {
    this.#taking = agents * rates.takenPerAgent;
  }

  /** The wait behind so many. */
  wait(ahead: number): Wait {
    for (let i = this.#means.length; i <= ahead; i++) {
      const step = 1 / (this.#taking + i * this.rates.leaving);
      this.#means.push((this.#means[i - 1] ?? 0) + step);
      this.#variances.push((this.#variances[i - 1] ?? 0) + step * step);
    }
    return this.#ofThoseWhoStay(this.#means[ahead] ?? 0, this.#variances[ahead] ?? 0);
  }

  /**
   * Who has a long wait before them more often gives up; those who are served in the end waited a
   * little less: the gamma distribution weighted with the chance to have stayed.
   */
  #ofThoseWhoStay(mean: number, variance: number): Wait {
    const shorter = 1 / (1 + (this.rates.leaving * variance) / mean);
    return { mean: mean * shorter, variance: variance * shorter * shorter };
  }

  /** The same object as long as the rates are the same ones. */
  estimate(ahead: number): WaitEstimate {
    const known = this.#estimates[ahead] ?? this.#estimate(ahead);
    this.#estimates[ahead] = known;
    return known;
  }

  #estimate(ahead: number): WaitEstimate {
    if (this.agents <= 0) return { range: null, reason: 'NO_AGENTS' };
    if (this.rates.samples < fewestSamples) return { range: null, reason: 'FEW_SAMPLES' };
    const { mean, variance } = this.wait(ahead);
    // The rates are estimates too: what is uncertain of them widens the range.
    const wide = { mean, variance: variance + (mean * mean) / this.rates.samples };
    const lowSeconds = roundWait(gammaPoint(wide, -z));
    const highSeconds = Math.max(roundWait(gammaPoint(wide, z)), lowSeconds + stepAt(lowSeconds));
    return { range: { lowSeconds, highSeconds }, reason: null };
  }
}

const minute = 60;
const hour = 60 * minute;

/** Finer would pretend to know more than can be known. */
const steps = [
  { below: 2 * minute, step: 15 },
  { below: 5 * minute, step: 30 },
  { below: 20 * minute, step: minute },
  { below: 40 * minute, step: 2 * minute },
  { below: 2 * hour, step: 5 * minute },
  { below: 6 * hour, step: 15 * minute },
] as const;

const stepAt = (seconds: number) => steps.find(({ below }) => seconds < below)?.step ?? hour;

/** To a step that fits the length of the wait. */
export function roundWait(seconds: number): number {
  const step = stepAt(seconds);
  return Math.round(seconds / step) * step;
}
