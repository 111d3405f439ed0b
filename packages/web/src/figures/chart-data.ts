import { wholeNumber } from '../text/quantities.ts';
import type { Figures } from './figures-query.ts';
import { secondsIn, timeText, type Unit, unitOf } from './quantities.ts';
import { t } from './text.ts';

/** What a line shows: a value for each day, null where nothing was measured. */
export interface Series {
  name: string;
  values: (number | null)[];
}

export interface DayChart {
  title: string;
  unit: string;
  /** As in 2026-11-22. */
  days: string[];
  series: Series[];
  /** A value in words. */
  say: (value: number | null) => string;
}

type Day = Figures['days'][number];
export type Times = Figures['total']['firstResponse'];

export const median = (times: Times, business: boolean) =>
  business ? times.medianBusinessSeconds : times.medianSeconds;
export const p90 = (times: Times, business: boolean) =>
  business ? times.p90BusinessSeconds : times.p90Seconds;

const namesOf = (days: readonly Day[]) => days.map(({ key }) => key ?? '');

export const flowChart = (days: readonly Day[]): DayChart => ({
  title: t('figures.chart.flow'),
  unit: t('figures.chart.flow.unit'),
  days: namesOf(days),
  series: [
    {
      name: t('figures.series.in'),
      values: days.map(({ figures }) => figures.opened + figures.reopened),
    },
    { name: t('figures.series.out'), values: days.map(({ figures }) => figures.resolved) },
  ],
  say: (value) => wholeNumber(value ?? 0),
});

export function timesChart(
  title: string,
  days: readonly Day[],
  of: (day: Day) => Times,
  business: boolean,
): DayChart {
  const medians = days.map((day) => median(of(day), business));
  const nineties = days.map((day) => p90(of(day), business));
  const unit: Unit = unitOf(Math.max(0, ...nineties.map((value) => value ?? 0)));
  const inUnit = (value: number | null) => value && value / secondsIn[unit];
  return {
    title,
    unit: t('figures.chart.times.unit', { unit: t(`figures.unit.${unit}`) }),
    days: namesOf(days),
    series: [
      { name: t('figures.series.median'), values: medians.map(inUnit) },
      { name: t('figures.series.p90'), values: nineties.map(inUnit) },
    ],
    say: (value) => timeText(value === null ? null : Math.round(value * secondsIn[unit])),
  };
}
