import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { apiUrl } from '../platform/api-url.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Report } from './Report.tsx';
import { ReportFilters } from './ReportFilters.tsx';
import { csvPath, filterOf, inputOf, paramsOf, type ReportFilter } from './report-filter.ts';
import { t } from './text.ts';
import { useToday } from './use-today.ts';

/** How the desk does, by period, team and person. */
export function ReportsPage() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterOf(params), [params]);
  const show = (next: ReportFilter) => setParams(paramsOf(next));
  const today = useToday();
  const input = useMemo(() => inputOf(filter, today), [filter, today]);
  return (
    // On phones all of it scrolls; where there is room the filters stay in sight.
    <div className="relative flex min-h-0 flex-1 flex-col overflow-auto md:overflow-hidden">
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
      <div className="relative shrink-0 bg-bg p-3 md:min-h-0 md:flex-1 md:overflow-auto md:p-5">
        <Report {...{ filter, input, today }} onChange={show} />
      </div>
    </div>
  );
}
