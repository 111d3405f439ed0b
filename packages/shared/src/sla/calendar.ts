export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

export type Weekday = (typeof weekdays)[number];

/** Open from one wall time to another of the same day, `HH:MM`; `24:00` ends with the day. */
export interface Window {
  from: string;
  to: string;
}

/** A date, `2026-12-24`, or one of every year, `12-24`. */
export type CalendarDate = string;

export interface Holiday {
  date: CalendarDate;
  name: string;
}

/** A day with windows of its own. */
export interface DayWindows {
  date: CalendarDate;
  windows: readonly Window[];
}

/** When a desk is open, in the wall time of a zone. */
export interface Calendar {
  /** IANA name. */
  zone: string;
  weekly: Partial<Record<Weekday, readonly Window[]>>;
  /** Closed all day, whatever else is said of that day. */
  holidays: readonly Holiday[];
  /** In place of the weekday's windows. */
  exceptions: readonly DayWindows[];
  /** Cut out of that day's windows. */
  breaks: readonly DayWindows[];
}

/** Open all the time: for promises that do not look at the clock on the wall. */
export const aroundTheClock: Calendar = {
  zone: 'UTC',
  weekly: Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]])),
  holidays: [],
  exceptions: [],
  breaks: [],
};
