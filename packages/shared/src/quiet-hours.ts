import { Temporal } from 'temporal-polyfill';

/** When somebody is not to be disturbed, `HH:MM`, in the wall time of an IANA zone. */
export interface QuietHours {
  zone: string;
  beginsAt: string;
  /** Of the next day where it is not later than it begins. */
  endsAt: string;
}

/** When the quiet hours in which a moment lies end; null where it lies in none. */
export function quietUntil({ zone, beginsAt, endsAt }: QuietHours, now: Date): Date | null {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const today = here.toPlainDate();
  const at = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
  const isOverMidnight = endsAt <= beginsAt;
  for (const day of [today.subtract({ days: 1 }), today]) {
    const begin = at(day, beginsAt);
    const end = at(isOverMidnight ? day.add({ days: 1 }) : day, endsAt);
    const isQuiet =
      Temporal.ZonedDateTime.compare(begin, here) <= 0 &&
      Temporal.ZonedDateTime.compare(here, end) < 0;
    if (isQuiet) return new Date(end.epochMilliseconds);
  }
  return null;
}
