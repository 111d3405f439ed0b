import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { t } from './text.ts';

export function PromisesSkeleton() {
  return (
    <Loading label={t('promises.loading')}>
      <div className="mx-auto flex max-w-5xl flex-col gap-4 p-4 md:p-6">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-40" />
        <Skeleton className="h-40" />
        <Skeleton className="h-24" />
      </div>
    </Loading>
  );
}
