import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { relativeTime } from '../text/relative-time.ts';
import { fullMoment } from '../text/times.ts';
import { StatusChip } from '../tickets/StatusChip.tsx';
import { useNow } from '../ui/use-now.ts';
import { t } from './text.ts';

const TicketRowFragment = graphql(`
  fragment TicketRow on Ticket {
    id
    number
    subject
    status
    unread
    updatedAt
    assignee {
      id
    }
    lastMessage {
      id
      body
      mine
      author {
        id
        name
      }
    }
  }
`);

interface Props {
  ticket: FragmentType<typeof TicketRowFragment>;
}

/** One ticket of the list: what it is about, where it stands, what was said last. */
export function TicketRow({ ticket }: Props) {
  const { data } = useSuspenseFragment({ fragment: TicketRowFragment, from: ticket });
  const { number, subject, unread, updatedAt, lastMessage } = data;
  const now = useNow();
  return (
    <Link
      to={`/tickets/${number}`}
      className="grid gap-x-4 gap-y-1 px-4 py-3.5 text-ink no-underline -outline-offset-2 transition-colors hover:bg-surface-2 sm:grid-cols-[1fr_auto] sm:px-5"
    >
      <span className="flex min-w-0 items-baseline gap-2">
        {unread && (
          <span className="inline-flex shrink-0 items-center gap-1.5 text-12 font-semibold text-brand">
            <span aria-hidden className="size-2 rounded-full bg-brand-solid" />
            {t('mine.unread')}
          </span>
        )}
        <bdi className={unread ? 'truncate text-14 font-bold' : 'truncate text-14 font-semibold'}>
          {subject}
        </bdi>
      </span>
      <span className="flex items-center gap-2.5 sm:justify-self-end">
        <StatusChip ticket={data} />
      </span>
      <span className="min-w-0 truncate text-13 text-ink-2">{said(lastMessage)}</span>
      <span className="text-12 text-ink-3 tabular-nums sm:justify-self-end">
        <bdi>#{number}</bdi> ·{' '}
        <time dateTime={updatedAt} title={fullMoment(new Date(updatedAt))}>
          {relativeTime(new Date(updatedAt), now)}
        </time>
      </span>
    </Link>
  );
}

interface LastMessage {
  body: string;
  mine: boolean;
  author: { name: string } | null;
}

function said(message: LastMessage | null) {
  if (message === null) return t('mine.no-message');
  const { body, mine, author } = message;
  if (mine) return t('mine.from-you', { text: body });
  return author ? `${author.name}: ${body}` : body;
}
