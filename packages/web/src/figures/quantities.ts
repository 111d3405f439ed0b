import { formatLocale } from '../text/times.ts';
import { t } from './text.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export const percent = (share: number) =>
  new Intl.NumberFormat(formatLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );

export const decimal = (value: number) =>
  new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 1 }).format(value);

/** A mean score, as "4.6". */
export const scoreText = (average: number | null) =>
  average === null ? t('figures.none') : decimal(average);

/** "45 s", "12 min", "3 h 5 min", "2 d 4 h": as exact as it helps. */
export function timeText(seconds: number | null): string {
  if (seconds === null) return t('figures.none');
  if (seconds < minute) return t('figures.seconds', { seconds });
  if (seconds < hour) return t('figures.minutes', { minutes: Math.round(seconds / minute) });
  if (seconds < 2 * day) {
    const minutes = Math.round(seconds / minute);
    const rest = minutes % 60;
    const hours = Math.floor(minutes / 60);
    return rest === 0
      ? t('figures.hours', { hours })
      : t('figures.hours-minutes', { hours, minutes: rest });
  }
  const hours = Math.round(seconds / hour);
  if (hours % 24 === 0) return t('figures.days', { days: hours / 24 });
  return t('figures.days-hours', { days: Math.floor(hours / 24), hours: hours % 24 });
}

export type Unit = 'minutes' | 'hours' | 'days';

/** The unit in which the longest of some times is read best. */
export function unitOf(longestSeconds: number): Unit {
  if (longestSeconds < 3 * hour) return 'minutes';
  return longestSeconds < 4 * day ? 'hours' : 'days';
}

export const secondsIn: Record<Unit, number> = { minutes: minute, hours: hour, days: day };
