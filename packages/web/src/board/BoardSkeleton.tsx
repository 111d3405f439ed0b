import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { boardStatuses } from './board-columns.ts';
import { t } from './text.ts';

const cards = ['first', 'second', 'third', 'fourth'];

/** The board's shape while its tickets are on their way. */
export function BoardSkeleton() {
  return (
    <Loading label={t('board.loading')}>
      <div className="grid auto-cols-[minmax(14rem,1fr)] grid-flow-col gap-3 overflow-hidden p-3 max-md:auto-cols-[calc(100vw-2.5rem)] md:px-5 md:py-4">
        {boardStatuses.map((status) => (
          <div key={status} className="flex flex-col gap-2 rounded-column border border-line p-2">
            <Skeleton className="mx-1.5 my-2 h-4 w-24" />
            {cards.map((card) => (
              <Skeleton key={card} className="h-32 rounded-card" />
            ))}
          </div>
        ))}
      </div>
    </Loading>
  );
}
