import type { Later, Opened } from './demo-ticket.ts';

const minute = 60_000;

const isWorkingDay = (day: Date) => day.getDay() !== 0 && day.getDay() !== 6;

/** The given time of day, `count` working days before the day of `now`. */
function workingDayBefore(now: Date, count: number, clock: string): Date {
  const day = new Date(now);
  for (let left = count; left > 0; ) {
    day.setDate(day.getDate() - 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return atClock(day, clock);
}

function atClock(day: Date, clock: string): Date {
  const [hours, minutes] = clock.split(':').map(Number);
  const moment = new Date(day);
  moment.setHours(hours ?? 0, minutes ?? 0, 0, 0);
  return moment;
}

/** The last time that clocks showed it and three hours have passed since. */
function lastClock(now: Date, clock: string): Date {
  const today = atClock(now, clock);
  if (now.getTime() - today.getTime() >= 180 * minute) return today;
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  return atClock(yesterday, clock);
}

const inDays = /^\+?(\d+)d (\d\d:\d\d)$/;

export function openedAt(opened: Opened, now: Date): Date {
  const [, days, clock = ''] = inDays.exec(opened) ?? [];
  if (days !== undefined) return workingDayBefore(now, Number(days), clock);
  if (opened.endsWith('m')) return new Date(now.getTime() - Number.parseInt(opened, 10) * minute);
  return lastClock(now, opened);
}

/** The moment of a step in the story of a ticket; refuses one that has not come yet. */
export function stepAt(opened: Opened, later: Later, now: Date): Date {
  const [, days, clock = ''] = inDays.exec(later) ?? [];
  const moment =
    days === undefined
      ? new Date(openedAt(opened, now).getTime() + minutesOf(later) * minute)
      : workingDayBefore(now, Number.parseInt(opened, 10) - Number(days), clock);
  if (moment > now) throw new RangeError(`${later} after ${opened} is still to come.`);
  return moment;
}

const minutesOf = (later: Later) =>
  Number.parseInt(later.slice(1), 10) * (later.endsWith('h') ? 60 : 1);
