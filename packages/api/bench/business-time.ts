/** How long it takes to reckon a deadline two weeks ahead, and one that never comes, in process. */
import { BusinessTime } from '@hlm-desk/shared/sla/business-time';
import type { Calendar } from '@hlm-desk/shared/sla/calendar';

const mustMs = 0.1;
/** Whoever tries out a calendar that is hardly ever open must not keep the others waiting. */
const mustNeverMs = 200;
const runs = 200_000;
const office = [
  { from: '09:00', to: '12:30' },
  { from: '13:30', to: '17:30' },
];
const calendar: Calendar = {
  zone: 'Europe/Berlin',
  weekly: { MONDAY: office, TUESDAY: office, WEDNESDAY: office, THURSDAY: office, FRIDAY: office },
  holidays: [{ date: '12-25', name: 'Christmas Day' }],
  exceptions: [],
  breaks: [],
};
const start = Date.parse('2026-11-20T10:00Z');
const twoWeeks = 10 * 7.5 * 3_600_000;

function measure(count: number, reckon: (turn: number) => void) {
  const begun = performance.now();
  for (let turn = 0; turn < count; turn++) reckon(turn);
  return (performance.now() - begun) / count;
}

const known = new BusinessTime(calendar);
const warm = measure(runs, (turn) => known.due(start + (turn % 1000) * 60_000, twoWeeks));
const cold = measure(200, (turn) => new BusinessTime(calendar).due(start + turn * 1000, twoWeeks));
const minute = [{ from: '09:00', to: '09:01' }];
const seldom: Calendar = { ...calendar, weekly: { MONDAY: minute }, zone: 'Europe/Madrid' };
const never = measure(1, () => new BusinessTime(seldom).due(start, 366 * 86_400_000));
console.table([
  { reckoning: 'due in two weeks', ms: warm.toFixed(5), must: mustMs },
  { reckoning: 'the same for a calendar met for the first time', ms: cold.toFixed(3) },
  { reckoning: 'what is never due, a minute a week', ms: never.toFixed(1), must: mustNeverMs },
]);
if (warm > mustMs || never > mustNeverMs) process.exitCode = 1;
