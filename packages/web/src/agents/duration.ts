import { formatLocale } from '../text/times.ts';
import { t } from './text.ts';

type Unit = 'minute' | 'hour' | 'day';

const formats = new Map<string, Intl.NumberFormat>();

function say(value: number, unit: Unit): string {
  const key = `${formatLocale()} ${unit}`;
  const known =
    formats.get(key) ??
    new Intl.NumberFormat(formatLocale(), { style: 'unit', unit, unitDisplay: 'short' });
  formats.set(key, known);
  return known.format(value);
}

/** "42 min", "3 hr", "2 days": how long ago something began, in its biggest unit. */
export function durationSince(moment: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - moment.getTime()) / 60_000));
  if (minutes < 60) return say(minutes, 'minute');
  if (minutes < 60 * 48) return say(Math.floor(minutes / 60), 'hour');
  return say(Math.floor(minutes / (60 * 24)), 'day');
}

/** "12 min", "2 hr 5 min", "3 days": to the minute within a day, as a deadline needs it. */
export function exactDuration(minutes: number): string {
  if (minutes >= 60 * 24) return say(Math.floor(minutes / (60 * 24)), 'day');
  return workingTime(minutes * 60);
}

/** "12 min", "40 hr": never in days, which are longer than a day of work. */
export function workingTime(seconds: number): string {
  const whole = Math.floor(seconds / 60);
  if (whole < 60) return say(whole, 'minute');
  const hours = say(Math.floor(whole / 60), 'hour');
  const rest = whole % 60;
  return rest === 0 ? hours : t('agents.hours-minutes', { hours, minutes: say(rest, 'minute') });
}
