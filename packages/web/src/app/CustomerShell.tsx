import { Plus, SunMoon } from 'lucide-react';
import { type ComponentProps, type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { useViewer } from '../identity/viewer.ts';
import { late } from '../platform/late.ts';
import { NavLink } from '../platform/NavLink.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { cx } from '../ui/cx.ts';
import { Logo } from '../ui/Logo.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { Boundary } from './Boundary.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { PageLoading } from './PageLoading.tsx';
import { SkipLink } from './SkipLink.tsx';
import { t } from './text.ts';

const CustomerInboxLink = late(
  async () => (await import('../inbox/CustomerInboxLink.tsx')).CustomerInboxLink,
);

/** The frame around every customer page: who we are, where one can go, who one is. */
export function CustomerShell({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-line bg-surface">
        <div className="group mx-auto flex min-h-15 w-full max-w-[67rem] items-center gap-2 px-4 max-[23rem]:flex-wrap">
          <Link
            to="/"
            className="flex min-h-11 items-center gap-2.5 rounded-control text-16 font-bold text-ink"
          >
            <Logo />
            <span className="max-[23rem]:sr-only max-[27rem]:group-has-[[href='/board']]:sr-only">
              {t('app.name')}
            </span>
          </Link>
          <nav aria-label={t('app.main-menu')} className="ms-auto flex items-center gap-1 sm:gap-2">
            <Suspense fallback={null}>
              <CustomerLinks />
            </Suspense>
          </nav>
        </div>
      </header>
      <OfflineBanner />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[67rem] flex-1 px-4 pt-6 pb-16">
        <Boundary key={path}>
          <Suspense fallback={<PageLoading />}>{children}</Suspense>
        </Boundary>
      </main>
    </div>
  );
}

const linkClass = (active: boolean) =>
  buttonClass({
    variant: 'quiet',
    className: active ? 'max-[23rem]:px-2 text-ink! bg-surface-2' : 'max-[23rem]:px-2',
  });

function CustomerLinks() {
  const { viewer, guestTicket } = useViewer();
  const employee = viewer !== null && viewer.role !== 'CUSTOMER';
  return (
    <>
      {employee && (
        <NavLink to="/board" className={linkClass}>
          {t('app.board')}
        </NavLink>
      )}
      {viewer && (
        <NavLink to="/tickets" exact className={linkClass}>
          {t('app.my-tickets')}
        </NavLink>
      )}
      {viewer && (
        <Suspense fallback={<span className="w-11" />}>
          <CustomerInboxLink />
        </Suspense>
      )}
      {!viewer && guestTicket && (
        <NavLink to={`/tickets/${guestTicket.number}`} className={linkClass}>
          {t('app.your-ticket', { number: guestTicket.number })}
        </NavLink>
      )}
      {!viewer && !guestTicket && (
        <NavLink to="/track" className={(active) => cx(linkClass(active), 'max-sm:hidden')}>
          {t('app.track')}
        </NavLink>
      )}
      {!viewer && (
        <NavLink
          to="/sign-in"
          className={(active) => cx(linkClass(active), guestTicket && 'max-sm:hidden')}
        >
          {t('app.sign-in')}
        </NavLink>
      )}
      <Link to="/new" className={buttonClass()} aria-label={t('app.new-ticket')}>
        <Plus size={16} aria-hidden className="sm:hidden" />
        <span className="max-sm:hidden">{t('app.new-ticket')}</span>
      </Link>
      <AccountMenu
        signedIn={viewer !== null}
        trigger={(button) => <AccountButton {...button} name={viewer?.name ?? null} />}
      />
    </>
  );
}

interface AccountButtonProps extends Omit<ComponentProps<'button'>, 'name'> {
  /** Null for those who are not signed in. */
  name: string | null;
}

function AccountButton({ name, ...button }: AccountButtonProps) {
  return (
    <button
      {...button}
      type="button"
      className="inline-flex size-9 items-center justify-center rounded-full text-ink-2 hover:text-ink touch:size-11"
    >
      {name ? <Avatar name={name} size={30} /> : <SunMoon size={22} aria-hidden />}
      <span className="sr-only">{name ? t('app.account', { name }) : t('app.theme')}</span>
    </button>
  );
}
