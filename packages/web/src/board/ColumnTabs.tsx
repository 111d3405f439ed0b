import { useSyncExternalStore } from 'react';
import { statusName } from '../agents/StatusMark.tsx';
import { wholeNumber } from '../text/quantities.ts';
import { cx } from '../ui/cx.ts';
import { type BoardStatus, boardStatuses } from './board-columns.ts';
import { useBoard } from './board-context.ts';
import { shownCount } from './board-state.ts';
import { t } from './text.ts';

interface Props {
  /** The column that fills the screen. */
  shown: BoardStatus;
  onChoose: (status: BoardStatus) => void;
}

/** On a narrow screen one column is seen at a time; these go to the others. */
export function ColumnTabs({ shown, onChoose }: Props) {
  return (
    <nav
      aria-label={t('board.columns')}
      className="flex shrink-0 overflow-x-auto border-b border-line px-3 md:hidden"
    >
      {boardStatuses.map((status) => (
        <ColumnTab
          key={status}
          status={status}
          isShown={status === shown}
          onChoose={() => onChoose(status)}
        />
      ))}
    </nav>
  );
}

interface TabProps {
  status: BoardStatus;
  isShown: boolean;
  onChoose: () => void;
}

function ColumnTab({ status, isShown, onChoose }: TabProps) {
  const { store } = useBoard();
  const count = useSyncExternalStore(store.subscribe, () => shownCount(store.read(), status));
  return (
    <button
      type="button"
      aria-current={isShown || undefined}
      onClick={onChoose}
      className={cx(
        'min-h-11 shrink-0 border-b-2 px-3 text-13 font-semibold whitespace-nowrap tabular-nums -outline-offset-2',
        isShown ? 'border-brand text-ink' : 'border-transparent text-ink-2',
      )}
    >
      {statusName(status)} {wholeNumber(count)}
    </button>
  );
}
