import { formatLocale } from './times.ts';

/** "29 min", "3 hr", "2 days": a length of time in the one unit that says it best. */
export function durationText(seconds: number) {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 120) return inUnit(minutes, 'minute');
  if (minutes < 2880) return inUnit(Math.round(minutes / 60), 'hour');
  return inUnit(Math.round(minutes / 1440), 'day');
}

const inUnit = (value: number, unit: 'minute' | 'hour' | 'day') =>
  new Intl.NumberFormat(formatLocale(), { style: 'unit', unit, unitDisplay: 'short' }).format(
    value,
  );
