import type { Calendar, Weekday } from '@hlm-desk/shared/sla/calendar';
import { zoneName } from '@hlm-desk/shared/zone-name';
import { Refusal } from '../platform/refusal.ts';
import { line } from '../platform/text.ts';
import type { CalendarHoursInput } from './calendar.input.ts';

/** More than any desk needs, and few enough to be looked through at once. */
const most = { windows: 24, dates: 500 };

function few(count: number, limit: number, field: string) {
  if (count > limit) {
    throw new Refusal('INVALID', `Please leave out some: there may be ${limit} at most.`, {
      field,
    });
  }
}

/** A calendar out of what was written; whether it can be used is another question. */
export function calendarOf(hours: CalendarHoursInput, under: string): Calendar {
  const weekly: Partial<Record<Weekday, Calendar['exceptions'][number]['windows']>> = {};
  for (const [index, { day, windows }] of hours.weekly.entries()) {
    if (weekly[day]) {
      const field = `${under}weekly.${index}`;
      throw new Refusal('INVALID', 'Name each day of the week once.', { field });
    }
    few(windows.length, most.windows, `${under}weekly.${day}`);
    weekly[day] = windows.map(({ from, to }) => ({ from, to }));
  }
  for (const part of ['holidays', 'exceptions', 'breaks'] as const) {
    few(hours[part].length, most.dates, `${under}${part}`);
  }
  return {
    zone: zoneName(hours.zone) ?? hours.zone,
    weekly,
    holidays: hours.holidays.map(({ date, name }, index) => ({
      date,
      name: line(name, {
        field: `${under}holidays.${index}`,
        max: 80,
        what: 'what the holiday is called',
      }),
    })),
    exceptions: daysOf(hours.exceptions, `${under}exceptions`),
    breaks: daysOf(hours.breaks, `${under}breaks`),
  };
}

function daysOf(days: CalendarHoursInput['exceptions'], under: string) {
  return days.map(({ date, windows }, index) => {
    few(windows.length, most.windows, `${under}.${index}`);
    return { date, windows: windows.map(({ from, to }) => ({ from, to })) };
  });
}
