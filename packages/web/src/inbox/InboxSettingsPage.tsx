import { ArrowLeft } from 'lucide-react';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { useViewer } from '../identity/viewer.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { SignInNeeded } from '../platform/sign-in-needed.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { Card } from '../ui/Card.tsx';
import { cx } from '../ui/cx.ts';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { Choices } from './Choices.tsx';
import { QuietHours } from './QuietHours.tsx';
import { SettingsQuery } from './settings-query.ts';
import { t } from './settings-text.ts';
import { ThisBrowser } from './ThisBrowser.tsx';

/** By which ways somebody is told of what, and when not. */
export function InboxSettingsPage() {
  const { viewer } = useViewer();
  if (viewer === null) throw new SignInNeeded();
  const isStaff = viewer.role !== 'CUSTOMER';
  return (
    <div
      className={cx(isStaff && 'mx-auto w-full max-w-[56rem] flex-1 overflow-y-auto p-4 sm:p-6')}
    >
      <Link
        to={isStaff ? '/board/inbox' : '/inbox'}
        className="inline-flex min-h-9 items-center gap-1.5 text-13 font-semibold touch:min-h-11"
      >
        <ArrowLeft size={16} aria-hidden className="rtl:rotate-180" />
        {t('inbox.settings.back')}
      </Link>
      <PageTitle title={t('inbox.settings.title')} className="text-28 font-bold tracking-tight">
        {t('inbox.settings.title')}
      </PageTitle>
      <p className="mt-1 mb-5 text-14 text-ink-2">{t('inbox.settings.intro')}</p>
      <Suspense fallback={<SettingsSkeleton />}>
        <Sections />
      </Suspense>
    </div>
  );
}

function Sections() {
  const { notificationSettings: settings } = usePageQuery(SettingsQuery, {}).data;
  if (!settings) throw new SignInNeeded();
  return (
    <div className="flex flex-col gap-5">
      <ThisBrowser pushKey={settings.pushKey} endpoints={settings.pushEndpoints} />
      <Choices choices={settings.choices} />
      <QuietHours hours={settings.quietHours} />
    </div>
  );
}

function SettingsSkeleton() {
  return (
    <Loading label={t('inbox.settings.loading')}>
      <Card className="flex flex-col gap-4 p-5">
        {[1, 2, 3, 4, 5, 6].map((row) => (
          <Skeleton key={row} className="h-5 w-full" />
        ))}
      </Card>
    </Loading>
  );
}
