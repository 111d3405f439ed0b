import { Settings } from 'lucide-react';
import { Suspense } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useViewer } from '../identity/viewer.ts';
import { LiveMark } from '../platform/LiveMark.tsx';
import { PageTitle } from '../platform/PageTitle.tsx';
import { SignInNeeded } from '../platform/sign-in-needed.ts';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { cx } from '../ui/cx.ts';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { NotificationList } from './NotificationList.tsx';
import { t } from './text.ts';

const views = ['all', 'unread'] as const;

/** What the viewer was told, in the frame of customers or of those who answer. */
export function InboxPage() {
  const { viewer } = useViewer();
  const [params, setParams] = useSearchParams();
  if (viewer === null) throw new SignInNeeded();
  const isStaff = viewer.role !== 'CUSTOMER';
  const shown = params.get('show') === 'unread' ? 'unread' : 'all';
  return (
    <div
      className={cx(isStaff && 'mx-auto w-full max-w-[56rem] flex-1 overflow-y-auto p-4 sm:p-6')}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <PageTitle title={t('inbox.title')} className="text-28 font-bold tracking-tight">
          {t('inbox.title')}
        </PageTitle>
        <LiveMark />
      </div>
      <div className="mt-4 mb-4 flex flex-wrap items-center gap-3">
        <fieldset className="flex rounded-control bg-surface-2 p-0.5">
          <legend className="sr-only">{t('inbox.show')}</legend>
          {views.map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={view === shown}
              onClick={() => setParams(view === 'all' ? {} : { show: view }, { replace: true })}
              className={cx(
                'min-h-9 rounded-control px-3.5 text-13 font-semibold touch:min-h-11',
                view === shown ? 'bg-surface text-ink shadow-1' : 'text-ink-2 hover:text-ink',
              )}
            >
              {t(`inbox.show.${view}`)}
            </button>
          ))}
        </fieldset>
        <Link
          to={isStaff ? '/board/inbox/settings' : '/inbox/settings'}
          className={buttonClass({ variant: 'quiet', className: 'ms-auto' })}
        >
          <Settings size={16} aria-hidden />
          {t('inbox.settings')}
        </Link>
      </div>
      <Suspense key={shown} fallback={<InboxSkeleton />}>
        <NotificationList onlyUnread={shown === 'unread'} isStaff={isStaff} />
      </Suspense>
    </div>
  );
}

function InboxSkeleton() {
  return (
    <Loading label={t('inbox.loading')}>
      <Card className="divide-y divide-line">
        {[1, 2, 3, 4, 5].map((row) => (
          <div key={row} className="flex gap-3 px-5 py-4">
            <Skeleton className="size-9 rounded-full" />
            <div className="flex flex-1 flex-col gap-2">
              <Skeleton className="h-4 w-1/3" />
              <Skeleton className="h-4 w-2/3" />
            </div>
          </div>
        ))}
      </Card>
    </Loading>
  );
}
