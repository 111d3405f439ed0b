import { Lock } from 'lucide-react';
import { channelName } from '../agents/ChannelMark.tsx';
import { AttachmentLink } from '../attachments/AttachmentLink.tsx';
import { clock, fullMoment } from '../text/times.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { cx } from '../ui/cx.ts';
import { DeliveryMark } from './DeliveryMark.tsx';
import { MessageText } from './MessageText.tsx';
import { t } from './text.ts';
import type { ThreadMessage } from './thread.ts';

/** One message: the customer's at the start of the line, the desk's at its end, notes marked. */
export function MessageBubble({ message }: { message: ThreadMessage }) {
  const { kind, body, attachments } = message;
  const name = message.author?.name ?? t('workspace.message.bot');
  const ours = message.author?.role !== 'CUSTOMER';
  const note = kind === 'INTERNAL_NOTE';
  return (
    <article
      data-message={message.id}
      className={cx('flex items-start gap-2.5', ours && 'flex-row-reverse')}
    >
      <Avatar name={name} size={30} className="mt-0.5 max-sm:hidden" />
      <div
        className={cx('flex max-w-[min(38rem,90%)] min-w-0 flex-col gap-1', ours && 'items-end')}
      >
        <Byline message={message} name={name} />
        <div
          className={cx(
            'flex max-w-full flex-col items-start gap-2 rounded-column px-3.5 py-2.5 text-14',
            look(note, ours),
          )}
        >
          {note && (
            <p className="flex items-center gap-1.5 text-12 font-semibold text-warn">
              <Lock size={13} aria-hidden />
              {t('workspace.message.note')} · {t('workspace.message.note.only')}
            </p>
          )}
          <MessageText text={body} />
          {attachments.map((attachment) => (
            <AttachmentLink key={attachment.id} attachment={attachment} />
          ))}
        </div>
        {ours && !note && <DeliveryMark delivery={message.delivery} />}
      </div>
    </article>
  );
}

function look(note: boolean, ours: boolean): string {
  if (note) return 'rounded-se-chip border border-dashed border-warn bg-warn-soft';
  return ours ? 'rounded-se-chip bg-brand-soft' : 'rounded-ss-chip bg-surface-2';
}

function Byline({ message, name }: { message: ThreadMessage; name: string }) {
  const at = new Date(message.createdAt);
  const automatic = message.authorKind !== 'PERSON' && message.author !== null;
  return (
    <p className="text-12 text-ink-3">
      <b className="font-semibold text-ink">{message.mine ? t('workspace.message.you') : name}</b>
      {automatic && ` · ${t('workspace.message.bot')}`}
      {message.kind === 'PUBLIC_REPLY' && ` · ${channelName(message.channel)}`}
      {' · '}
      <time dateTime={message.createdAt} title={fullMoment(at)}>
        {clock(at)}
      </time>
    </p>
  );
}
