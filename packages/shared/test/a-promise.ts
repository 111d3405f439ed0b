import { BusinessTime } from '../src/sla/business-time.ts';
import { aroundTheClock } from '../src/sla/calendar.ts';
import type { AppliedPolicy, SlaFact } from '../src/sla/facts.ts';
import type { SlaMetric, SlaTarget } from '../src/sla/policy.ts';

export const minute = 60_000;
export const nine = Date.parse('2026-11-23T09:00Z');
export const at = (minutes: number) => nine + minutes * minute;
export const minutesOf = (moment: number | null) =>
  moment === null ? null : (moment - nine) / minute;

export const target = (
  metric: SlaMetric,
  minutes: number,
  more: Partial<SlaTarget> = {},
): SlaTarget => ({
  priority: 'NORMAL',
  metric,
  seconds: minutes * 60,
  clock: 'AROUND_THE_CLOCK',
  ...more,
});

export const applied: AppliedPolicy = {
  policy: {
    targets: [
      target('FIRST_RESPONSE', 60),
      target('NEXT_RESPONSE', 30),
      target('RESOLUTION', 240),
      target('RESOLUTION', 60, { priority: 'URGENT' }),
    ],
    pausesOnHold: false,
    steps: [],
  },
  calendar: new BusinessTime(aroundTheClock),
};

export const opened: SlaFact[] = [
  { at: at(0), kind: 'POLICY', applied },
  { at: at(0), kind: 'OPENED', priority: 'NORMAL' },
];
