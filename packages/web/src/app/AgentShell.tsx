import {
  CalendarClock,
  ChartBar,
  ChartLine,
  Inbox,
  LayoutGrid,
  ListChecks,
  type LucideIcon,
  Mails,
  Plus,
} from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import { t as a } from '../agents/text.ts';
import type { Role } from '../graphql/graphql.ts';
import { useViewer } from '../identity/viewer.ts';
import { useDeskTime } from '../platform/desk-time.ts';
import { late } from '../platform/late.ts';
import { NavLink } from '../platform/NavLink.tsx';
import { useDesk } from '../platform/use-desk.ts';
import { cx } from '../ui/cx.ts';
import { Logo } from '../ui/Logo.tsx';
import { AgentAccount } from './AgentAccount.tsx';
import { Boundary } from './Boundary.tsx';
import { CustomerShell } from './CustomerShell.tsx';
import { t as f } from './failure-text.ts';
import { OfflineBanner } from './OfflineBanner.tsx';
import { NoPermission, SignInFirst } from './PageFailure.tsx';
import { PageLoading } from './PageLoading.tsx';
import { SkipLink } from './SkipLink.tsx';
import { t } from './text.ts';

const InboxWatch = late(async () => (await import('../inbox/InboxWatch.tsx')).InboxWatch);
const InboxBell = late(async () => (await import('../inbox/InboxBell.tsx')).InboxBell);

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
          <AgentLinks look="side" role={viewer.role} />
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
        <AgentLinks look="foot" role={viewer.role} />
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

interface Entry {
  to: string;
  /** What lies below belongs to it. */
  above?: string;
  icon: LucideIcon;
  text: string;
}

function AgentLinks({ look, role }: { look: 'side' | 'foot'; role: Role }) {
  const { demo } = useDesk();
  const leads = role === 'LEAD' || role === 'ADMIN';
  const entries: Entry[] = [
    { to: '/board', above: '/board/tickets', icon: LayoutGrid, text: t('app.board') },
    { to: '/triage', icon: ListChecks, text: a('agents.triage') },
    { to: '/workload', icon: ChartBar, text: a('agents.workload') },
    { to: '/reports', icon: ChartLine, text: a('agents.reports') },
    { to: '/tickets', icon: Inbox, text: t('app.my-tickets') },
    { to: '/new', icon: Plus, text: t('app.new-ticket') },
    ...(leads
      ? [{ to: '/settings/promises', icon: CalendarClock, text: a('agents.promises') }]
      : []),
    ...(demo ? [{ to: '/dev/mail', icon: Mails, text: t('app.mailbox') }] : []),
  ];
  return (
    <ul className={look === 'side' ? 'flex flex-col gap-0.5' : 'flex min-w-0 flex-1'}>
      <li className={look === 'foot' ? 'min-w-0 flex-1' : ''}>
        <NavLink to="/board/inbox" className={(active) => linkClass(look, active)}>
          <Suspense fallback={<span className="size-4.5" />}>
            <InboxBell look={look} />
          </Suspense>
        </NavLink>
      </li>
      {entries.map(({ to, above = to, icon: Icon, text }) => (
        <li key={to} className={look === 'foot' ? 'min-w-0 flex-1' : ''}>
          <NavLink to={to} above={above} className={(active) => linkClass(look, active)}>
            <Icon size={look === 'side' ? 18 : 22} aria-hidden className="shrink-0" />
            {text}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

const linkClass = (look: 'side' | 'foot', active: boolean) =>
  cx(
    'flex items-center font-semibold no-underline transition-colors',
    look === 'side'
      ? 'min-h-9 gap-2.5 rounded-control px-2 text-13 touch:min-h-11'
      : 'min-h-14 flex-col justify-center gap-0.5 text-center text-11 leading-tight',
    active && look === 'side' && 'bg-brand-soft text-brand-soft-ink',
    active && look === 'foot' && 'text-brand',
    !active && 'text-ink-2 hover:text-ink',
  );
