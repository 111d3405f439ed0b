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

/** "12 min", "2 h 5 min", "3 days": to the minute within a day, and short enough for a card. */
export function exactDuration(minutes: number): string {
  if (minutes >= 60 * 24) return t('agents.days', { days: Math.floor(minutes / (60 * 24)) });
  return workingTime(minutes * 60);
}

/** "12 min", "40 h": never in days, which are longer than a day of work. */
export function workingTime(seconds: number): string {
  const whole = Math.floor(seconds / 60);
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return t('agents.minutes', { minutes });
  return minutes === 0
    ? t('agents.hours', { hours })
    : t('agents.hours-minutes', { hours, minutes });
}
