import { ChartLine } from 'lucide-react';
import type { FiguresInput } from '../graphql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { BarCharts } from './BarCharts.tsx';
import { DayCharts } from './DayCharts.tsx';
import type { Figures } from './figures-query.ts';
import { GroupTable } from './GroupTable.tsx';
import { nothingHappened } from './nothing-happened.ts';
import { ReportFailure } from './ReportFailure.tsx';
import { ReportSkeleton } from './ReportSkeleton.tsx';
import { csvPath, isNarrowed, type ReportFilter, unnarrowed } from './report-filter.ts';
import { Tiles } from './Tiles.tsx';
import { t } from './text.ts';
import { useFigures } from './use-figures.ts';
import { WhatIsCounted } from './WhatIsCounted.tsx';

interface Props {
  filter: ReportFilter;
  input: FiguresInput;
  today: Date;
  onChange: (filter: ReportFilter) => void;
}

/** The figures that are asked for; until they are there those from before, and it is said so. */
export function Report({ filter, input, today, onChange }: Props) {
  const { figures, isEarlier, refusal, again } = useFigures(input, filter.by, today);
  if (refusal) return <ReportFailure {...{ refusal, again }} />;
  if (!figures) return <ReportSkeleton />;
  return (
    <div aria-busy={isEarlier} className="mx-auto flex max-w-400 flex-col gap-4">
      <div role="status" className="sticky top-0 z-10 -mb-4 flex h-0 justify-center">
        {isEarlier && <Counting />}
      </div>
      <div
        className={cx(
          'flex flex-col gap-4 transition-opacity',
          // What comes soon does not flicker.
          isEarlier && 'pointer-events-none opacity-40 delay-200',
        )}
      >
        {nothingHappened(figures.total) ? (
          <Empty {...{ filter, onChange }} />
        ) : (
          <Charts {...{ figures, filter, input, onChange }} />
        )}
      </div>
    </div>
  );
}

const Counting = () => (
  <p className="h-fit rounded-full bg-surface px-4 py-2 text-13 font-semibold whitespace-nowrap text-ink-2 shadow-2 transition-opacity delay-200 starting:opacity-0">
    {t('figures.loading')}
  </p>
);

function Charts({ figures, filter, input, onChange }: Omit<Props, 'today'> & { figures: Figures }) {
  const { business } = filter;
  return (
    <>
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
      <WhatIsCounted figures={figures} input={input} />
    </>
  );
}

function Empty({ filter, onChange }: Pick<Props, 'filter' | 'onChange'>) {
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
