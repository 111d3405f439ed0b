import { cx } from '../ui/cx.ts';
import { type BoardFilter, changedFilter } from './board-filter.ts';
import { t } from './text.ts';

interface Props {
  filter: BoardFilter;
  onChange: (filter: BoardFilter) => void;
}

/** The three views that everybody needs: whose tickets are shown. */
export function BoardViews({ filter, onChange }: Props) {
  const view = filter.mine ? 'mine' : filter.unassigned ? 'unassigned' : 'all';
  const go = (change: Pick<BoardFilter, 'mine' | 'unassigned'>) => () =>
    onChange(
      changedFilter(filter, {
        mine: undefined,
        unassigned: undefined,
        assigneeId: undefined,
        ...change,
      }),
    );
  const views = [
    { name: 'all', choose: go({}) },
    { name: 'mine', choose: go({ mine: true }) },
    { name: 'unassigned', choose: go({ unassigned: true }) },
  ] as const;
  return (
    <fieldset className="flex shrink-0 gap-1">
      <legend className="sr-only">{t('board.views')}</legend>
      {views.map(({ name, choose }) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === view}
          onClick={choose}
          className={cx(
            'min-h-8 rounded-control px-2.5 text-13 font-semibold touch:min-h-11',
            name === view ? 'bg-surface-3 text-ink' : 'text-ink-2 hover:bg-surface-2',
          )}
        >
          {t(`board.view.${name}`)}
        </button>
      ))}
    </fieldset>
  );
}
