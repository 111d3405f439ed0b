import { Temporal } from 'temporal-polyfill';

/**
 * The instant of a wall time of a zone, `2026-11-27T17:50`; null where it is not written so. One that
 * the spring skips moves forward; of one that the autumn repeats it is the first.
 */
export function wallInstant(zone: string, wall: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(wall)) return null;
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' }).toZonedDateTime(zone)
      .epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
