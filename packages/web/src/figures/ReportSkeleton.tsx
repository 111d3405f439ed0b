import { Card } from '../ui/Card.tsx';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { t } from './text.ts';

const places = (count: number) => Array.from({ length: count }, (_, place) => place);

export function ReportSkeleton() {
  return (
    <Loading label={t('figures.loading')}>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-5">
        {places(9).map((place) => (
          <Card key={place} className="flex h-29 flex-col gap-2 p-3.5">
            <Skeleton className="h-3 w-1/2" />
            <Skeleton className="h-6 w-2/3" />
            <Skeleton className="h-3 w-full" />
          </Card>
        ))}
      </div>
      <div className="mt-4 grid gap-4 xl:grid-cols-2">
        {places(4).map((place) => (
          <Card key={place} className="p-4">
            <Skeleton className="h-4 w-1/3" />
            <Skeleton className="mt-3 h-56" />
          </Card>
        ))}
      </div>
    </Loading>
  );
}
