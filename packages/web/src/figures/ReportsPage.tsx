import { ChartLine, Download } from 'lucide-react';
import { Suspense, useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { apiUrl } from '../platform/api-url.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { usePageQuery } from '../platform/use-page-query.ts';
import { clock } from '../text/times.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { BarCharts } from './BarCharts.tsx';
import { DayCharts } from './DayCharts.tsx';
import { type Figures, FiguresAsked } from './figures-query.ts';
import { GroupTable } from './GroupTable.tsx';
import { ReportFilters } from './ReportFilters.tsx';
import { ReportSkeleton } from './ReportSkeleton.tsx';
import {
  csvPath,
  filterOf,
  inputOf,
  isNarrowed,
  paramsOf,
  type ReportFilter,
  unnarrowed,
} from './report-filter.ts';
import { Tiles } from './Tiles.tsx';
import { t } from './text.ts';
import { useFreshToday } from './use-fresh-today.ts';
import { useToday } from './use-today.ts';

/** How the desk does, by period, team and person. */
export function ReportsPage() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterOf(params), [params]);
  const shown = useDeferredValue(filter);
  const show = (next: ReportFilter) => setParams(paramsOf(next));
  const today = useToday();
  const input = useMemo(() => inputOf(shown, today), [shown, today]);
  return (
    // On phones all of it scrolls; where there is room the filters stay in sight.
    <div className="flex min-h-0 flex-1 flex-col overflow-auto md:overflow-hidden">
      <header className="flex shrink-0 items-center gap-3 bg-surface px-3 pt-3 md:px-5">
        <PageTitle title={t('figures.title')} className="flex-1 text-18 font-bold">
          {t('figures.title')}
        </PageTitle>
        <a href={apiUrl(csvPath(input, null))} download className={buttonClass({ size: 'sm' })}>
          <Download size={14} aria-hidden />
          {t('figures.tickets.csv')}
        </a>
      </header>
      <ReportFilters filter={filter} onChange={show} />
      <div
        aria-busy={shown !== filter}
        className="shrink-0 bg-bg p-3 md:min-h-0 md:flex-1 md:overflow-auto md:p-5"
      >
        <Suspense fallback={<ReportSkeleton />}>
          <Report filter={shown} input={input} today={today} onChange={show} />
        </Suspense>
      </div>
    </div>
  );
}

interface ReportProps {
  filter: ReportFilter;
  input: ReturnType<typeof inputOf>;
  today: Date;
  onChange: (filter: ReportFilter) => void;
}

function Report({ filter, input, today, onChange }: ReportProps) {
  const { data, refetch } = usePageQuery(FiguresAsked, { input, by: filter.by });
  useFreshToday(input, today, refetch);
  const { figures } = data;
  if (isEmpty(figures)) return <Empty filter={filter} onChange={onChange} />;
  const { business } = filter;
  return (
    <div className="mx-auto flex max-w-400 flex-col gap-4">
      <Tiles figures={figures} business={business} />
      <div className="grid gap-4 xl:grid-cols-2">
        <DayCharts days={figures.days} business={business} csv={csvPath(input, 'DAY')} />
      </div>
      <div className="grid gap-4 lg:grid-cols-2 xl:grid-cols-3">
        <BarCharts figures={figures} />
      </div>
      <GroupTable
        groups={figures.groups}
        filter={filter}
        csv={csvPath(input, filter.by)}
        onChoose={(by) => onChange({ ...filter, by })}
      />
      <p className="text-12 text-ink-3">
        {t('figures.as-of', { time: clock(new Date(figures.asOf)) })}
      </p>
    </div>
  );
}

const isEmpty = ({ total }: Figures) =>
  [
    total.opened,
    total.reopened,
    total.resolved,
    total.firstResponse.count,
    total.waiting.count,
    total.satisfaction.answers,
    ...total.sla.map(({ met, breached }) => met + breached),
  ].every((count) => count === 0);

function Empty({ filter, onChange }: Pick<ReportProps, 'filter' | 'onChange'>) {
  return (
    <EmptyState
      icon={<ChartLine size={22} aria-hidden />}
      title={t('figures.empty')}
      text={t('figures.empty.text')}
      action={
        <>
          <Button
            variant="primary"
            onClick={() => onChange({ ...filter, range: '90d', days: null })}
          >
            {t('figures.empty.widen')}
          </Button>
          {isNarrowed(filter) && (
            <Button onClick={() => onChange(unnarrowed(filter))}>{t('figures.empty.clear')}</Button>
          )}
        </>
      }
    />
  );
}
