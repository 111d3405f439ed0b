import {
  CalendarClock,
  ChartBar,
  ChartLine,
  Ellipsis,
  Inbox,
  LayoutGrid,
  ListChecks,
  type LucideIcon,
  Mails,
  Plus,
} from 'lucide-react';
import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { t as a } from '../agents/text.ts';
import type { Role } from '../graphql/graphql.ts';
import { late } from '../platform/late.ts';
import { NavLink } from '../platform/NavLink.tsx';
import { useDesk } from '../platform/use-desk.ts';
import { cx } from '../ui/cx.ts';
import { Popover } from '../ui/Popover.tsx';
import { t } from './text.ts';

const InboxBell = late(async () => (await import('../inbox/InboxBell.tsx')).InboxBell);

interface Entry {
  to: string;
  /** What lies below belongs to it. */
  above?: string;
  icon: LucideIcon;
  text: string;
}

/** Where those who work at the desk can go, the most used first. */
function useEntries(role: Role): Entry[] {
  const { demo } = useDesk();
  const leads = role === 'LEAD' || role === 'ADMIN';
  return [
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
}

type Look = 'side' | 'foot';

export function SideLinks({ role }: { role: Role }) {
  return (
    <ul className="flex flex-col gap-0.5">
      <li>
        <InboxLink look="side" />
      </li>
      {useEntries(role).map((entry) => (
        <li key={entry.to}>
          <EntryLink look="side" entry={entry} />
        </li>
      ))}
    </ul>
  );
}

/** How many have room at the foot of a phone, beside the inbox and what leads to the others. */
const atFoot = 3;

export function FootLinks({ role }: { role: Role }) {
  const entries = useEntries(role);
  return (
    <ul className="flex min-w-0 flex-1">
      <li className="min-w-0 flex-1">
        <InboxLink look="foot" />
      </li>
      {entries.slice(0, atFoot).map((entry) => (
        <li key={entry.to} className="min-w-0 flex-1">
          <EntryLink look="foot" entry={entry} />
        </li>
      ))}
      <li className="min-w-0 flex-1">
        <More entries={entries.slice(atFoot)} />
      </li>
    </ul>
  );
}

function More({ entries }: { entries: readonly Entry[] }) {
  const [path] = useLocation();
  const leadsHere = entries.some(({ to }) => path === to || path.startsWith(`${to}/`));
  return (
    // Closed again wherever one has gone.
    <Popover
      key={path}
      side="above"
      trigger={(button) => (
        <button {...button} type="button" className={cx(linkClass('foot', leadsHere), 'w-full')}>
          <Ellipsis size={22} aria-hidden className="shrink-0" />
          {a('agents.more')}
        </button>
      )}
    >
      {() => (
        <ul>
          {entries.map((entry) => (
            <li key={entry.to}>
              <EntryLink look="side" entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}

function InboxLink({ look }: { look: Look }) {
  return (
    <NavLink to="/board/inbox" className={(active) => linkClass(look, active)}>
      <Suspense fallback={<span className="size-4.5" />}>
        <InboxBell look={look} />
      </Suspense>
    </NavLink>
  );
}

function EntryLink({ look, entry }: { look: Look; entry: Entry }) {
  const { to, above = to, icon: Icon, text } = entry;
  return (
    <NavLink to={to} above={above} className={(active) => linkClass(look, active)}>
      <Icon size={look === 'side' ? 18 : 22} aria-hidden className="shrink-0" />
      {text}
    </NavLink>
  );
}

const linkClass = (look: Look, active: boolean) =>
  cx(
    'flex items-center font-semibold no-underline transition-colors',
    look === 'side'
      ? 'min-h-9 gap-2.5 rounded-control px-2 text-13 touch:min-h-11'
      : 'min-h-14 flex-col justify-center gap-0.5 text-center text-11 leading-tight',
    active && look === 'side' && 'bg-brand-soft text-brand-soft-ink',
    active && look === 'foot' && 'text-brand',
    !active && 'text-ink-2 hover:text-ink',
  );
