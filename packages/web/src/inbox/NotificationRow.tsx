import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Bell, BellOff, Mail, MailOpen } from 'lucide-react';
import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { relativeTime } from '../text/relative-time.ts';
import { fullMoment } from '../text/times.ts';
import { Chip, chipTones } from '../ui/Chip.tsx';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useNow } from '../ui/use-now.ts';
import { kindLooks } from './kind-looks.ts';
import { t } from './text.ts';
import { useMarking } from './use-marking.ts';
import { useMuting } from './use-muting.ts';

const NotificationRowFragment = graphql(`
  fragment NotificationRow on Notification {
    id
    kind
    count
    at
    isUnread
    ticket {
      id
      number
      subject
      isMuted
    }
    event {
      id
      text
    }
  }
`);

interface Props {
  notification: FragmentType<typeof NotificationRowFragment>;
  /** Where tickets are opened: below /tickets, or for those who answer below /board/tickets. */
  tickets: string;
}

/** What happened to which ticket, and when; a click opens the ticket, which reads it. */
export function NotificationRow({ notification, tickets }: Props) {
  const { data } = useSuspenseFragment({ fragment: NotificationRowFragment, from: notification });
  const { id, kind, count, isUnread, ticket, event } = data;
  const { number, subject, isMuted } = ticket;
  const { mark } = useMarking();
  const mute = useMuting();
  const { icon: Icon, tone } = kindLooks[kind];
  return (
    <div className="relative flex items-start gap-3 px-4 py-3 transition-colors hover:bg-surface-2 sm:px-5">
      <span
        className={cx(
          'mt-0.5 flex size-9 shrink-0 items-center justify-center rounded-full',
          chipTones[tone],
        )}
      >
        <Icon size={18} aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-12 font-semibold text-ink-3">
          {isUnread && (
            <span className="inline-flex items-center gap-1.5 text-brand">
              <span aria-hidden className="size-2 rounded-full bg-brand-solid" />
              {t('inbox.new')}
            </span>
          )}
          <span>{t(`inbox.kind.${kind}`)}</span>
          <When at={data.at} />
          {isMuted && <Chip icon={<BellOff size={12} aria-hidden />}>{t('inbox.is-muted')}</Chip>}
        </p>
        <Link
          to={`${tickets}/${number}`}
          className={cx(
            'mt-0.5 block text-14 text-ink no-underline after:absolute after:inset-0',
            isUnread ? 'font-bold' : 'font-semibold',
          )}
        >
          <bdi>#{number}</bdi> <bdi className="[overflow-wrap:anywhere]">{subject}</bdi>
        </Link>
        <p className="mt-0.5 text-13 text-ink-2 [overflow-wrap:anywhere]">
          {event?.text} {count > 1 && t('inbox.and-more', { count: count - 1 })}
        </p>
      </div>
      <div className="relative flex shrink-0 max-sm:flex-col">
        <IconButton
          label={t(isUnread ? 'inbox.mark-read' : 'inbox.mark-unread', { number })}
          icon={isUnread ? <MailOpen size={18} aria-hidden /> : <Mail size={18} aria-hidden />}
          onClick={() => void mark([id], isUnread)}
        />
        <IconButton
          label={t(isMuted ? 'inbox.unmute' : 'inbox.mute', { number })}
          icon={isMuted ? <Bell size={18} aria-hidden /> : <BellOff size={18} aria-hidden />}
          onClick={() => void mute(ticket, !isMuted)}
        />
      </div>
    </div>
  );
}

function When({ at }: { at: string }) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={fullMoment(moment)} className="tabular-nums">
      {relativeTime(moment, useNow())}
    </time>
  );
}
