import { type Weekday, weekdays } from '@hlm-desk/shared/sla/calendar';
import { type CalendarFault, writtenFaults } from '@hlm-desk/shared/sla/written-fault';
import type { CalendarHoursInput } from '../graphql/graphql.ts';
import { ownZone } from '../text/times.ts';
import type { Calendar } from './promises-query.ts';
import { t } from './text.ts';
import type { DraftKind, Problem } from './use-editor.ts';
import { weekdayName } from './weekday-name.ts';

export interface WindowDraft {
  /** By which it is known while others come and go. */
  key: number;
  from: string;
  to: string;
}

export interface DateDraft {
  key: number;
  date: string;
  /** Of a holiday. */
  name: string;
  /** Of other days. */
  windows: readonly WindowDraft[];
}

export interface CalendarDraft {
  name: string;
  zone: string;
  weekly: readonly { day: Weekday; windows: readonly WindowDraft[] }[];
  holidays: readonly DateDraft[];
  exceptions: readonly DateDraft[];
  breaks: readonly DateDraft[];
}

let nextKey = 1;

export const newWindow = (from: string, to: string): WindowDraft => ({ key: nextKey++, from, to });

export const newDate = (windows: readonly WindowDraft[]): DateDraft => ({
  key: nextKey++,
  date: '',
  name: '',
  windows,
});

export const windowField = ({ key }: WindowDraft) => `window.${key}`;
export const dateField = ({ key }: DateDraft) => `date.${key}`;
export const holidayNameField = (date: DateDraft) => `${dateField(date)}.name`;

const drafted = (windows: readonly { from: string; to: string }[]) =>
  windows.map(({ from, to }) => newWindow(from, to));

const officeDays: readonly Weekday[] = weekdays.slice(0, 5);

/** The draft of a calendar as it is saved, or of a new one with the hours of an office. */
export function calendarDraft(calendar: Calendar | null): CalendarDraft {
  const days = (
    dates: readonly { date: string; windows: readonly { from: string; to: string }[] }[],
  ) => dates.map(({ date, windows }) => ({ ...newDate(drafted(windows)), date }));
  return {
    name: calendar?.name ?? '',
    zone: calendar?.zone ?? ownZone(),
    weekly: weekdays.map((day) => ({
      day,
      windows: calendar
        ? drafted(calendar.weekly.find((one) => one.day === day)?.windows ?? [])
        : officeDays.includes(day)
          ? [newWindow('09:00', '17:00')]
          : [],
    })),
    holidays: calendar?.holidays.map((holiday) => ({ ...newDate([]), ...holiday })) ?? [],
    exceptions: days(calendar?.exceptions ?? []),
    breaks: days(calendar?.breaks ?? []),
  };
}

const plain = (windows: readonly WindowDraft[]) =>
  windows.map(({ from, to }) => ({ from: from.trim(), to: to.trim() }));

const plainDays = (dates: readonly DateDraft[]) =>
  dates.map(({ date, windows }) => ({ date: date.trim(), windows: plain(windows) }));

export const hoursOf = (draft: CalendarDraft): CalendarHoursInput => ({
  zone: draft.zone.trim(),
  weekly: draft.weekly.map(({ day, windows }) => ({ day, windows: plain(windows) })),
  holidays: draft.holidays.map(({ date, name }) => ({ date: date.trim(), name })),
  exceptions: plainDays(draft.exceptions),
  breaks: plainDays(draft.breaks),
});

/** Which field of the draft a place in a calendar is. */
function calendarFieldOf(draft: CalendarDraft, at: string | null): string | null {
  const [part = '', place = '', window] = at?.replace(/^hours\./, '').split('.') ?? [];
  if (part === 'weekly') {
    const windows = draft.weekly.find(({ day }) => day === place)?.windows ?? [];
    const found = windows[Number(window)];
    return found ? windowField(found) : 'weekly';
  }
  if (part === 'holidays' || part === 'exceptions' || part === 'breaks') {
    const date = draft[part][Number(place)];
    const found = window === undefined ? undefined : date?.windows[Number(window)];
    return found ? windowField(found) : date ? dateField(date) : null;
  }
  return part === 'name' || part === 'zone' ? part : null;
}

const isBlank = (text: string) => text.trim() === '';

/** What is wrong with it, by the rules that the server has as well. */
export function calendarProblems(draft: CalendarDraft): Problem[] {
  const { weekly, ...hours } = hoursOf(draft);
  const calendar = {
    ...hours,
    weekly: Object.fromEntries(weekly.map(({ day, windows }) => [day, windows])),
  };
  const unwritten = new Set(
    [...draft.weekly, ...draft.holidays, ...draft.exceptions, ...draft.breaks].flatMap((part) => [
      ...('date' in part && isBlank(part.date) ? [dateField(part)] : []),
      ...part.windows.filter(({ from, to }) => isBlank(from) || isBlank(to)).map(windowField),
    ]),
  );
  const said = ({ kind, at }: CalendarFault): Problem => {
    const field = calendarFieldOf(draft, at) ?? 'zone';
    return { field, text: t(`promises.fault.${kind}`), late: unwritten.has(field) };
  };
  const problems = [...writtenFaults(calendar)].map(said);
  if (weekly.every(({ windows }) => windows.length === 0) && draft.exceptions.length === 0) {
    problems.push({ field: 'weekly', text: t('promises.fault.NEVER_OPEN') });
  }
  for (const holiday of draft.holidays.filter(({ name }) => isBlank(name))) {
    problems.push({
      field: holidayNameField(holiday),
      text: t('promises.fault.NO_NAME'),
      late: true,
    });
  }
  return problems;
}

type DatePart = 'holidays' | 'exceptions' | 'breaks';

/** "Holidays 2": by which one is told from the others. */
export const dateName = (part: DatePart, place: number) =>
  t('promises.date.nth', { part: t(`promises.${part}`), number: place + 1 });

/** "Saturday", and "Saturday (2)" of its second hours. */
export const windowName = (day: string, place: number) =>
  t('promises.window', { day, number: place + 1 });

function calendarNameOf(draft: CalendarDraft, field: string): string {
  const windowIn = (day: string, windows: readonly WindowDraft[]) => {
    const place = windows.findIndex((one) => windowField(one) === field);
    return place < 0 ? [] : [windowName(day, place)];
  };
  const inWeek = draft.weekly.flatMap(({ day, windows }) =>
    windowIn(weekdayName(day, 'long'), windows),
  );
  const inDates = (['holidays', 'exceptions', 'breaks'] as const).flatMap((part) =>
    draft[part].flatMap((date, place) => {
      const name = dateName(part, place);
      if (field === dateField(date)) return [t('promises.date', { name })];
      if (field === holidayNameField(date)) return [t('promises.date.name', { name })];
      return windowIn(name, date.windows);
    }),
  );
  const own = { name: 'promises.name', zone: 'promises.zone' } as const;
  return (
    [...inWeek, ...inDates][0] ??
    t(field === 'name' || field === 'zone' ? own[field] : 'promises.week')
  );
}

export const calendarKind: DraftKind<CalendarDraft> = {
  problemsOf: calendarProblems,
  fieldOf: calendarFieldOf,
  nameOf: calendarNameOf,
  fieldsOf: ({ weekly, holidays, exceptions, breaks }) => [
    'name',
    'zone',
    'weekly',
    ...weekly.flatMap(({ windows }) => windows.map(windowField)),
    ...[...holidays, ...exceptions, ...breaks].flatMap((date) => [
      dateField(date),
      holidayNameField(date),
      ...date.windows.map(windowField),
    ]),
  ],
};

/** "9" and "930" are times as well. */
export function tidyTime(text: string): string {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})[:.h]?(\d\d)?\s*$/.exec(text) ?? [];
  return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes}`;
}
