import { Inbox, LayoutGrid, LogIn, type LucideIcon, MapPin, PenLine, Ticket } from 'lucide-react';
import { Link } from 'wouter';
import { useViewer } from '../identity/viewer.ts';
import { t } from './text.ts';

interface Way {
  to: string;
  icon: LucideIcon;
  title: string;
  text: string;
}

/** The three things people come for, by who they are. */
export function Ways() {
  const { viewer, guestTicket } = useViewer();
  const open: Way = {
    to: '/new',
    icon: PenLine,
    title: t('start.new'),
    text: t('start.new.text'),
  };
  const track: Way = {
    to: '/track',
    icon: MapPin,
    title: t('start.track'),
    text: t('start.track.text'),
  };
  const ways = [open, guestTicket ? own(guestTicket.number) : track, home(viewer?.role)];
  return (
    <ul className="grid gap-4 sm:grid-cols-3">
      {ways.map(({ to, icon: Icon, title, text }) => (
        <li key={to}>
          <Link
            to={to}
            className="flex h-full gap-3.5 rounded-panel border border-line bg-surface p-4 text-ink no-underline shadow-1 transition-shadow hover:shadow-2 sm:flex-col sm:p-5"
          >
            <span className="flex size-10 shrink-0 items-center justify-center rounded-card bg-brand-soft text-brand-soft-ink">
              <Icon size={20} aria-hidden />
            </span>
            <span>
              <span className="block text-16 font-bold">{title}</span>
              <span className="mt-0.5 block text-14 text-ink-2">{text}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const own = (number: number): Way => ({
  to: `/tickets/${number}`,
  icon: Ticket,
  title: t('start.your-ticket', { number }),
  text: t('start.your-ticket.text'),
});

function home(role: string | undefined): Way {
  if (role === undefined) {
    return {
      to: '/sign-in',
      icon: LogIn,
      title: t('start.sign-in'),
      text: t('start.sign-in.text'),
    };
  }
  if (role === 'CUSTOMER') {
    return { to: '/tickets', icon: Inbox, title: t('start.mine'), text: t('start.mine.text') };
  }
  return { to: '/board', icon: LayoutGrid, title: t('start.board'), text: t('start.board.text') };
}
