import { type Weekday, weekdays } from '@hlm-desk/shared/sla/calendar';
import { formatLocale } from '../text/times.ts';

/** The 5th of January 1970 was a Monday. */
const dateOf = (day: Weekday) => new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(day)));

/** "Monday" or "Mon", as the reader writes it. */
export const weekdayName = (day: Weekday, weekday: 'long' | 'short') =>
  new Intl.DateTimeFormat(formatLocale(), { weekday, timeZone: 'UTC' }).format(dateOf(day));
