import { wholeNumber } from '../text/quantities.ts';
import { cx } from '../ui/cx.ts';
import { t } from './text.ts';

export interface Counts {
  waiting?: number;
  /** Left out where it is said otherwise. */
  ongoing?: number;
  pending: number;
  completedLastDay: number;
  dueSoon: number;
  overdue: number;
}

/** Numbers with their names; those that ask for attention have its colour. */
export function Figures({ counts, className }: { counts: Counts; className?: string }) {
  const figures = [
    ['workload.waiting', counts.waiting, ''],
    ['workload.ongoing', counts.ongoing, ''],
    ['workload.pending', counts.pending, ''],
    ['workload.completed', counts.completedLastDay, ''],
    ['workload.due-soon', counts.dueSoon, 'text-warn'],
    ['workload.overdue', counts.overdue, 'text-bad'],
  ] as const;
  return (
    <dl className={cx('flex flex-wrap gap-x-5 gap-y-1 max-sm:grid max-sm:grid-cols-3', className)}>
      {figures.map(([name, value, tone]) =>
        value === undefined ? null : (
          <div key={name} className="flex min-w-12 flex-col-reverse">
            <dt className="text-11 whitespace-nowrap text-ink-3">{t(name)}</dt>
            <dd className={cx('text-14 font-bold tabular-nums', value > 0 ? tone : 'text-ink-2')}>
              {wholeNumber(value)}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
