import { useSyncExternalStore } from 'react';
import { Button } from '../ui/Button.tsx';
import type { BoardStatus } from './board-columns.ts';
import { useBoard } from './board-context.ts';
import { t } from './text.ts';

/** The foot of a column of which more is on its way. */
export function MoreCards({ status }: { status: BoardStatus }) {
  const { store } = useBoard();
  const failed = useSyncExternalStore(store.subscribe, () => store.hasFailed(status));
  return (
    <div role="status" className="flex flex-col items-center gap-2 p-3 text-12 text-ink-3">
      {t(failed ? 'board.column.more-failed' : 'board.column.more')}
      {failed && (
        <Button size="sm" onClick={() => void store.loadMore(status)}>
          {t('board.column.retry')}
        </Button>
      )}
    </div>
  );
}
