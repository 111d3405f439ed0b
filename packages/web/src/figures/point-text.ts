import { day } from '../text/times.ts';
import type { DayChart } from './chart-data.ts';
import { t } from './text.ts';

export const dayName = (name: string) => day(new Date(`${name}T12:00`), new Date());

/** "20 Nov: In 12, Out 9". */
export const pointText = ({ days, series, say }: DayChart, place: number) =>
  t('figures.chart.point', {
    day: dayName(days[place] ?? ''),
    values: series
      .map(({ name, values }) =>
        t('figures.chart.value', { name, value: say(values[place] ?? null) }),
      )
      .join(', '),
  });
