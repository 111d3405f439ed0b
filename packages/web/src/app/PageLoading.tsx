import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { t } from './text.ts';

/** Stands in for a page whose own code is still on its way. */
export function PageLoading() {
  return (
    <Loading label={t('app.loading')}>
      <div className="flex flex-col gap-4 p-4">
        <Skeleton className="h-8 w-2/3 max-w-96" />
        <Skeleton className="h-4 w-1/3 max-w-48" />
        <Skeleton className="h-64 w-full rounded-panel" />
      </div>
    </Loading>
  );
}
