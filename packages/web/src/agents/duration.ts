import { t } from './text.ts';

/** "42 min", "3 h", "2 days": how long ago something began, in its biggest unit. */
export function durationSince(moment: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - moment.getTime()) / 60_000));
  if (minutes < 60) return t('agents.minutes', { minutes });
  if (minutes < 60 * 48) return t('agents.hours', { hours: Math.floor(minutes / 60) });
  return t('agents.days', { days: Math.floor(minutes / (60 * 24)) });
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
