import { type Calendar, weekdays } from '@hlm-desk/shared/sla/calendar';
import { type SlaPolicy, slaMetrics } from '@hlm-desk/shared/sla/policy';

const inOrder = <Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Thing[] =>
  things.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const byDate = <Entry extends { date: string }>(entries: readonly Entry[]) =>
  inOrder(entries, ({ date }) => date);

const byTime = (windows: readonly { from: string; to: string }[]) =>
  inOrder(windows, ({ from }) => from);

const tidyDays = (days: Calendar['exceptions']) =>
  byDate(days).map(({ date, windows }) => ({ date, windows: byTime(windows) }));

/** One way of writing what two calendars say alike: a day without hours is the same as none. */
export const tidyCalendar = (calendar: Calendar): Calendar => ({
  zone: calendar.zone,
  weekly: Object.fromEntries(
    weekdays.flatMap((day) => {
      const windows = calendar.weekly[day] ?? [];
      return windows.length > 0 ? [[day, byTime(windows)]] : [];
    }),
  ),
  holidays: byDate(calendar.holidays),
  exceptions: tidyDays(calendar.exceptions),
  breaks: tidyDays(calendar.breaks),
});

/** The same of policies: what a step does not say is said, and nothing but acts has an order. */
export const tidyPolicy = ({ targets, pausesOnHold, steps }: SlaPolicy): SlaPolicy => ({
  targets: inOrder(targets, ({ priority, metric }) => `${priority} ${metric}`),
  pausesOnHold,
  steps: steps.map(({ metrics = slaMetrics, tell = ['ASSIGNEE'], act = [], ...moment }) => ({
    ...moment,
    metrics: metrics.toSorted(),
    tell: tell.toSorted(),
    act,
  })),
});
