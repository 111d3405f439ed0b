import { ChartFrame } from './ChartFrame.tsx';
import { type DayChart, flowChart, timesChart } from './chart-data.ts';
import { DataTable } from './DataTable.tsx';
import { DayLines } from './DayLines.tsx';
import type { Figures } from './figures-query.ts';
import { dayName } from './point-text.ts';
import { t } from './text.ts';

/** What changes from day to day. */
export function DayCharts({
  days,
  business,
  csv,
}: {
  days: Figures['days'];
  business: boolean;
  csv: string;
}) {
  const charts = [
    flowChart(days),
    timesChart(
      t('figures.chart.first-response'),
      days,
      ({ figures }) => figures.firstResponse,
      business,
    ),
    timesChart(t('figures.chart.waiting'), days, ({ figures }) => figures.waiting, business),
    timesChart(t('figures.chart.resolution'), days, ({ figures }) => figures.resolution, business),
  ];
  return charts.map((chart) => (
    <ChartFrame
      key={chart.title}
      title={chart.title}
      unit={chart.unit}
      csv={csv}
      chart={<DayLines chart={chart} />}
      table={<DayTable chart={chart} />}
    />
  ));
}

const DayTable = ({ chart: { title, days, series, say } }: { chart: DayChart }) => (
  <DataTable
    caption={title}
    columns={[t('figures.day'), ...series.map(({ name }) => name)]}
    rows={days.map((day, place) => [
      dayName(day),
      ...series.map(({ values }) => say(values[place] ?? null)),
    ])}
  />
);
