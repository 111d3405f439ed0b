import { Download, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { apiUrl } from '../platform/api-url.ts';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { cx } from '../ui/cx.ts';
import { t } from './text.ts';

interface Props {
  title: string;
  unit: string;
  chart: ReactNode;
  /** The same numbers, to be read as a table. */
  table: ReactNode;
  csv?: string;
  className?: string;
}

/** A chart with its title and unit, which can be read as a table as well. */
export function ChartFrame({ title, unit, chart, table, csv, className }: Props) {
  const [isTable, setTable] = useState(false);
  const heading = useId();
  return (
    <Card aria-labelledby={heading} className={cx('flex min-w-0 flex-col gap-3 p-4', className)}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 id={heading} className="text-14 font-bold">
            {title}
          </h2>
          <p className="text-12 text-ink-3">{unit}</p>
        </div>
        <button
          type="button"
          aria-pressed={isTable}
          aria-label={t('figures.chart.table.of', { chart: title })}
          onClick={() => setTable(!isTable)}
          className={buttonClass({
            size: 'sm',
            variant: isTable ? 'secondary' : 'quiet',
          })}
        >
          <Table2 size={14} aria-hidden />
          {t('figures.chart.table')}
        </button>
        {csv && (
          <a
            href={apiUrl(csv)}
            download
            aria-label={t('figures.chart.csv.of', { chart: title })}
            className={buttonClass({ size: 'sm', variant: 'quiet' })}
          >
            <Download size={14} aria-hidden />
            {t('figures.chart.csv')}
          </a>
        )}
      </div>
      {isTable ? table : chart}
    </Card>
  );
}
