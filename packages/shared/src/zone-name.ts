import { Temporal } from 'temporal-polyfill';
import { isZone } from './zone.ts';

const epoch = Temporal.Instant.fromEpochMilliseconds(0);

/** A zone as its name is written, Europe/Berlin for europe/berlin; null where it is none. */
export function zoneName(zone: string): string | null {
  const typed = zone.trim();
  return isZone(typed) ? epoch.toZonedDateTimeISO(typed).timeZoneId : null;
}
