import { wholeNumber } from '../text/quantities.ts';
import { type Bar, Bars } from './Bars.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { DataTable } from './DataTable.tsx';
import type { Figures } from './figures-query.ts';
import { timeText } from './quantities.ts';
import { t } from './text.ts';

interface Props {
  title: string;
  unit: string;
  bars: Bar[];
  columns: string[];
}

const BarChart = ({ title, unit, bars, columns }: Props) => (
  <ChartFrame
    title={title}
    unit={unit}
    chart={<Bars label={title} bars={bars} />}
    table={
      <DataTable
        caption={title}
        columns={columns}
        rows={bars.map(({ name, parts }) => [
          name,
          ...parts.map(({ value }) => wholeNumber(value)),
        ])}
      />
    }
  />
);

function ageText({ fromSeconds, toSeconds }: Figures['backlog'][number]): string {
  if (toSeconds === null) return t('figures.age.over', { from: timeText(fromSeconds) });
  if (fromSeconds === 0) return t('figures.age.under', { to: timeText(toSeconds) });
  return t('figures.age.between', { from: timeText(fromSeconds), to: timeText(toSeconds) });
}

/** What is counted and not measured over days. */
export function BarCharts({ figures: { backlog, total } }: { figures: Figures }) {
  return (
    <>
      <BarChart
        title={t('figures.chart.backlog')}
        unit={t('figures.chart.backlog.unit')}
        columns={[t('figures.age'), t('figures.count')]}
        bars={backlog.map((band) => ({
          name: ageText(band),
          parts: [{ value: band.count, look: 'brand' }],
          text: wholeNumber(band.count),
        }))}
      />
      <BarChart
        title={t('figures.chart.sla')}
        unit={t('figures.chart.sla.unit')}
        columns={[t('figures.promise'), t('figures.met'), t('figures.breached')]}
        bars={total.sla.map(({ metric, met, breached }) => ({
          name: t(`figures.promise.${metric}`),
          parts: [
            { value: met, look: 'ok' },
            { value: breached, look: 'bad' },
          ],
          text: t('figures.kept-broken', { met, breached }),
        }))}
      />
      <BarChart
        title={t('figures.chart.ratings')}
        unit={t('figures.chart.ratings.unit')}
        columns={[t('figures.score'), t('figures.count')]}
        bars={total.satisfaction.distribution
          .map((count, index) => ({
            name: t('figures.score.of', { score: index + 1 }),
            parts: [{ value: count, look: 'brand' as const }],
            text: wholeNumber(count),
          }))
          .reverse()}
      />
    </>
  );
}
