import { BusinessTime } from './business-time.ts';
import type { Calendar } from './calendar.ts';
import { dayMs } from './open-day.ts';
import { type CalendarFault, writtenFaults } from './written-fault.ts';

/** What is wrong with a calendar, first things first; empty where it can be used from `now` on. */
export function calendarFaults(calendar: Calendar, now: number): CalendarFault[] {
  const found = [...writtenFaults(calendar)];
  if (found.length > 0) return found;
  const isOpenOnce = new BusinessTime(calendar).elapsed(now, now + 366 * dayMs) > 0;
  return isOpenOnce ? [] : [{ kind: 'NEVER_OPEN', at: 'weekly' }];
}
