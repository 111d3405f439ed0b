import { Card } from '../ui/Card.tsx';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { t } from './text.ts';

export function TicketListSkeleton() {
  return (
    <Loading label={t('mine.loading')}>
      <Card className="divide-y divide-line">
        {[1, 2, 3, 4, 5].map((row) => (
          <div key={row} className="flex flex-col gap-2 px-5 py-4">
            <Skeleton className="h-4 w-1/2" />
            <Skeleton className="h-4 w-3/4" />
          </div>
        ))}
      </Card>
    </Loading>
  );
}
