import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import { useViewer } from '../identity/viewer.ts';
import { useDeskTime } from '../platform/desk-time.ts';
import { late } from '../platform/late.ts';
import { Logo } from '../ui/Logo.tsx';
import { AgentAccount } from './AgentAccount.tsx';
import { FootLinks, SideLinks } from './AgentLinks.tsx';
import { Boundary } from './Boundary.tsx';
import { CustomerShell } from './CustomerShell.tsx';
import { t as f } from './failure-text.ts';
import { OfflineBanner } from './OfflineBanner.tsx';
import { NoPermission, SignInFirst } from './PageFailure.tsx';
import { PageLoading } from './PageLoading.tsx';
import { SkipLink } from './SkipLink.tsx';
import { t } from './text.ts';

const InboxWatch = late(async () => (await import('../inbox/InboxWatch.tsx')).InboxWatch);

/** The frame around every page of those who answer: a side bar, on phones a bar at the foot. */
export function AgentShell({ children }: { children: ReactNode }) {
  const { viewer } = useViewer();
  if (viewer === null || viewer.role === 'CUSTOMER') {
    return (
      <CustomerShell>
        {viewer ? <NoPermission text={f('app.only-staff')} /> : <SignInFirst />}
      </CustomerShell>
    );
  }
  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <SkipLink />
      <Suspense fallback={null}>
        <InboxWatch />
      </Suspense>
      <aside className="hidden w-54 shrink-0 flex-col gap-4 border-e border-line bg-surface p-3 md:flex">
        <div className="flex min-h-9 items-center gap-2.5 px-1.5 text-16 font-bold">
          <Logo />
          {t('app.name')}
        </div>
        <nav aria-label={t('app.main-menu')}>
          <SideLinks role={viewer.role} />
        </nav>
        <div className="mt-auto">
          <AgentAccount viewer={viewer} look="side" />
        </div>
      </aside>
      <AgentContent>{children}</AgentContent>
      <nav
        aria-label={t('app.main-menu')}
        className="flex shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        <FootLinks role={viewer.role} />
        <AgentAccount viewer={viewer} look="foot" />
      </nav>
    </div>
  );
}

function AgentContent({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  useDeskTime();
  // Opening the next ticket of the workspace keeps its list where it is.
  const area = path.split('/').slice(0, 3).join('/');
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <OfflineBanner />
      <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Boundary key={area}>
          <Suspense fallback={<PageLoading />}>{children}</Suspense>
        </Boundary>
      </main>
    </div>
  );
}
