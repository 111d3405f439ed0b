import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { t } from './text.ts';

/** The ticket page in grey, as large as it will be. */
export function TicketSkeleton() {
  return (
    <Loading label={t('ticket.loading')}>
      <Skeleton className="h-5 w-32" />
      <Skeleton className="mt-2 h-8 w-2/3" />
      <Skeleton className="mt-3 h-5 w-80 max-w-full" />
      <div className="mt-6 grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19.5rem] lg:gap-6">
        <div className="flex flex-col gap-5">
          <Skeleton className="h-88 rounded-panel" />
          <Skeleton className="h-96 rounded-panel" />
        </div>
        <Skeleton className="h-52 rounded-panel" />
      </div>
    </Loading>
  );
}
