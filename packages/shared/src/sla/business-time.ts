import type { Calendar } from './calendar.ts';
import { dayMs, type OpenDay, openDay, type Span } from './open-day.ts';

/** Farther away than this nothing is promised: what is not due by then is never due. */
const horizonDays = 20 * 366;

/** More than are looked through for what is never due: asked again, that is not dear. */
const mostDaysKept = horizonDays + 100;

/** A date begins up to 14 hours before and ends up to 12 hours after that date of UTC. */
const daysOf = ({ from, to }: Span) => ({
  first: Math.floor(from / dayMs) - 1,
  last: Math.floor(to / dayMs) + 1,
});

/**
 * Reckons in the time in which a calendar is open. Instants and durations are milliseconds; windows
 * are open at their start and closed at their end. The rules in doubtful cases are those of
 * test/vectors.
 */
export class BusinessTime {
  readonly #days = new Map<number, OpenDay>();

  constructor(
    readonly calendar: Calendar,
    /** By which the calendar's version is known; null where it has none. */
    readonly id: string | null = null,
  ) {}

  day(number: number): OpenDay {
    const known = this.#days.get(number);
    if (known) return known;
    if (this.#days.size >= mostDaysKept) this.#days.clear();
    const day = openDay(this.calendar, number);
    this.#days.set(number, day);
    return day;
  }

  isOpen(at: number): boolean {
    return this.elapsed(at, at + 1) > 0;
  }

  /** How much open time there is between the two. */
  elapsed(from: number, to: number): number {
    const { first, last } = daysOf({ from, to });
    let sum = 0;
    for (let number = first; number <= last; number++) {
      for (const open of this.day(number).open) {
        sum += Math.max(0, Math.min(open.to, to) - Math.max(open.from, from));
      }
    }
    return sum;
  }

  /**
   * When so much open time has passed since the start; nothing passes until the next opening. What
   * ends exactly at closing time is due at closing. Null where the calendar has no such time.
   */
  due(start: number, duration: number): number | null {
    const { first } = daysOf({ from: start, to: start });
    let left = duration;
    for (let number = first; number < first + horizonDays; number++) {
      for (const open of this.day(number).open) {
        const from = Math.max(open.from, start);
        if (from >= open.to) continue;
        if (left <= open.to - from) return from + left;
        left -= open.to - from;
      }
    }
    return null;
  }

  /** The latest moment from which so much open time passes until the end; null as for due. */
  before(end: number, duration: number): number | null {
    const { last } = daysOf({ from: end, to: end });
    let left = duration;
    for (let number = last; number > last - horizonDays; number--) {
      for (const open of this.day(number).open.toReversed()) {
        const to = Math.min(open.to, end);
        if (to <= open.from) continue;
        if (left <= to - open.from) return to - left;
        left -= to - open.from;
      }
    }
    return null;
  }
}
