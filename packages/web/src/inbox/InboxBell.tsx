import { Bell } from 'lucide-react';
import { t } from './text.ts';
import { useUnread } from './unread.ts';

/** In a head of a page, in a side bar, or on phones in the bar at the foot. */
type Look = 'head' | 'side' | 'foot';

/** The bell with how much is unread; the link around it gets its name from here. */
export function InboxBell({ look }: { look: Look }) {
  const unread = useUnread();
  const count = <Count unread={unread} floats={look !== 'side'} />;
  return (
    <>
      <span className="relative inline-flex shrink-0">
        <Bell size={look === 'foot' ? 22 : 18} aria-hidden />
        {look !== 'side' && count}
      </span>
      {look !== 'head' && <span aria-hidden>{t('inbox.title')}</span>}
      {look === 'side' && count}
      <span className="sr-only">{t('inbox.unread', { count: unread })}</span>
    </>
  );
}

const most = 99;

function Count({ unread, floats }: { unread: number; floats: boolean }) {
  if (unread === 0) return null;
  return (
    <span
      aria-hidden
      className={`min-w-4.5 rounded-full bg-bad-solid px-1 text-center text-11 leading-4.5 font-bold text-white tabular-nums ${floats ? 'absolute -end-2.5 -top-2' : 'ms-auto'}`}
    >
      {unread > most ? `${most}+` : unread}
    </span>
  );
}
