import { CircleAlert } from 'lucide-react';
import { AttachmentLink } from '../attachments/AttachmentLink.tsx';
import { clock, fullMoment } from '../text/times.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { cx } from '../ui/cx.ts';
import { t } from './text.ts';
import type { ThreadMessage } from './thread.ts';

/** One message: who, on which channel, when; the customer's own at the end of the line. */
export function MessageBubble({ message }: { message: ThreadMessage }) {
  const { mine, body, attachments, author, delivery } = message;
  const name = author?.name ?? nameOf(message);
  return (
    <article
      data-message={message.id}
      className={cx('flex items-start gap-3', mine && 'flex-row-reverse')}
    >
      <Avatar name={name} size={34} className="max-sm:hidden" />
      <div
        className={cx(
          'flex max-w-[min(34rem,88%)] min-w-0 flex-col gap-1',
          mine ? 'items-end' : 'items-start',
        )}
      >
        <p className="text-12 text-ink-3">
          <b className="font-semibold text-ink">{mine ? t('ticket.you') : name}</b>
          {' · '}
          {message.authorKind === 'PERSON'
            ? t(`ticket.by.${message.channel}`)
            : t('ticket.automatic')}
          {' · '}
          <time dateTime={message.createdAt} title={fullMoment(new Date(message.createdAt))}>
            {clock(new Date(message.createdAt))}
          </time>
        </p>
        <div
          className={cx(
            'flex max-w-full flex-col items-start gap-2 rounded-column px-3.5 py-2.5 text-14',
            mine ? 'rounded-se-chip bg-brand-soft' : 'rounded-ss-chip bg-surface-2',
          )}
        >
          <p dir="auto" className="whitespace-pre-wrap">
            {body}
          </p>
          {attachments.map((attachment) => (
            <AttachmentLink key={attachment.id} attachment={attachment} />
          ))}
        </div>
        {delivery === 'FAILED' && (
          <p className="flex items-center gap-1 text-12 font-semibold text-bad">
            <CircleAlert size={13} aria-hidden />
            {t('ticket.failed-delivery')}
          </p>
        )}
      </div>
    </article>
  );
}

const nameOf = ({ authorKind }: ThreadMessage) =>
  t(authorKind === 'BOT' ? 'ticket.assistant' : 'ticket.desk');
