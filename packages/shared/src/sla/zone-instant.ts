import { Temporal } from 'temporal-polyfill';

/** A time in which a zone keeps one distance from UTC. */
interface Steady {
  from: number;
  to: number;
  offset: number;
}

const dayMs = 86_400_000;
/** No zone has ever moved its clocks by more than a day. */
const margin = 2 * dayMs;
/** Within it changes of a zone are looked up; farther away each wall time is asked for by itself. */
const reach = { from: Date.UTC(2000, 0), to: Date.UTC(2100, 0) };

/** By zone. Asking for its rules is dear, and the same times are asked for again and again. */
const known = new Map<string, Steady[]>();

function steadyAt(zone: string, at: number): Steady {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return {
    // Asked at a change itself, the one before it would be given.
    from: changeOf(moment.add({ milliseconds: 1 }), 'previous') ?? Number.NEGATIVE_INFINITY,
    to: changeOf(moment, 'next') ?? Number.POSITIVE_INFINITY,
    offset: moment.offsetNanoseconds / 1e6,
  };
}

const changeOf = (moment: Temporal.ZonedDateTime, direction: 'previous' | 'next') =>
  moment.getTimeZoneTransition(direction)?.epochMilliseconds;

/**
 * The instant of a wall time, which is written as if it were one of UTC. One that the spring skips
 * moves forward by what is skipped; of one that the autumn repeats it is the first.
 */
export function zoneInstant(zone: string, wall: number): number {
  const exact = () =>
    Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, -1)).toZonedDateTime(zone)
      .epochMilliseconds;
  if (wall < reach.from || wall > reach.to) return exact();

  const times = known.get(zone) ?? [];
  known.set(zone, times);
  let steady = times.find(({ from, to }) => from <= wall && wall < to);
  if (!steady) {
    steady = steadyAt(zone, wall);
    // The next day is asked for next.
    times.unshift(steady);
  }
  const isSafe = steady.from + margin < wall && wall < steady.to - margin;
  return isSafe ? wall - steady.offset : exact();
}
