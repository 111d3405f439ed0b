import { ClockAlert } from 'lucide-react';
import { memo, useSyncExternalStore } from 'react';
import { StatusIcon, statusName } from '../agents/StatusMark.tsx';
import { wholeNumber } from '../text/quantities.ts';
import { cx } from '../ui/cx.ts';
import type { BoardStatus } from './board-columns.ts';
import { useBoard } from './board-context.ts';
import { shownCount, standingIn } from './board-state.ts';
import { CardList } from './CardList.tsx';
import { t } from './text.ts';

/** What a column is to the card in somebody's hand. */
export type DropState = 'resting' | 'open' | 'over' | 'closed';

interface Props {
  status: BoardStatus;
  drop: DropState;
  /** The card in somebody's hand. */
  liftedId: string | null;
}

export const BoardColumn = memo(function BoardColumn({ status, drop, liftedId }: Props) {
  const { store } = useBoard();
  const count = useSyncExternalStore(store.subscribe, () => shownCount(store.read(), status));
  const overdue = useSyncExternalStore(
    store.subscribe,
    () => store.read().columns[status].overdueCount,
  );
  return (
    <section
      data-column={status}
      aria-label={t('board.column', { column: statusName(status), count })}
      className={cx(columnClass, dropClass[drop])}
    >
      <header className="flex h-11 shrink-0 items-center gap-2 ps-3.5 pe-3">
        <StatusIcon status={status} size={15} />
        <h2 className="truncate text-13 font-bold">{statusName(status)}</h2>
        {drop !== 'over' && (
          <span className="text-13 text-ink-2 tabular-nums">{wholeNumber(count)}</span>
        )}
        {overdue > 0 && drop === 'resting' && <OverdueCount count={overdue} />}
        <DropText
          drop={drop}
          place={liftedId ? standingIn(store.read(), liftedId, status) : null}
        />
      </header>
      <CardList status={status} liftedId={liftedId} />
    </section>
  );
});

/** Icon and number: the word would be cut in a narrow column. */
function OverdueCount({ count }: { count: number }) {
  const words = t('board.column.overdue', { count });
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className="ms-auto inline-flex h-5.5 shrink-0 items-center gap-1 rounded-chip bg-bad-soft px-1.5 text-12 font-semibold text-bad tabular-nums"
    >
      <ClockAlert size={13} aria-hidden />
      {wholeNumber(count)}
    </span>
  );
}

const columnClass =
  'flex h-full min-h-0 min-w-0 snap-center flex-col rounded-column border bg-surface-2';

const dropClass: Record<DropState, string> = {
  resting: 'border-line',
  open: 'border-control border-dashed',
  over: 'border-brand ring-2 ring-brand',
  closed: 'border-line **:[ul]:opacity-45',
};

type Place = ReturnType<typeof standingIn>;

/** Not announced here: the hook that carries the card says the same. */
function DropText({ drop, place }: { drop: DropState; place: Place | null }) {
  if (!place || (drop !== 'over' && drop !== 'closed')) return null;
  return (
    <span
      aria-hidden
      className={cx(
        'ms-auto shrink-0 text-12 font-semibold whitespace-nowrap tabular-nums',
        drop === 'over' ? 'text-brand' : 'text-ink-3',
      )}
    >
      {drop === 'over' ? t('board.drop.place', place) : t('board.drop.closed')}
    </span>
  );
}
