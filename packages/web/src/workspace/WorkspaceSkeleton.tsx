import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { t } from './text.ts';

export function WorkspaceSkeleton() {
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <Loading label={t('workspace.loading')}>
        <div className="flex flex-col gap-4 p-5">
          <Skeleton className="h-7 w-2/3 max-w-96" />
          <Skeleton className="h-5 w-1/2 max-w-64" />
          <Skeleton className="mt-6 h-24 w-3/4 rounded-panel" />
          <Skeleton className="ms-auto h-20 w-2/3 rounded-panel" />
          <Skeleton className="h-32 w-3/4 rounded-panel" />
        </div>
      </Loading>
    </div>
  );
}
