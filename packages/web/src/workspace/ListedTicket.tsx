import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Link } from 'wouter';
import { PriorityMark } from '../agents/PriorityMark.tsx';
import { SlaChip } from '../agents/SlaChip.tsx';
import { graphql } from '../graphql/gql.ts';
import { cx } from '../ui/cx.ts';
import { t } from './text.ts';

const ListedDocument = graphql(`
  fragment ListedTicket on Ticket {
    id
    number
    subject
    status
    priority
    lineSince
    openedAt
    resolvedAt
    unread
    customer {
      id
      name
    }
    assignee {
      id
    }
    slaTimers {
      id
      metric
      state
      dueAt
      warnsAt
      breachedAt
    }
  }
`);

interface Props {
  ticket: FragmentType<typeof ListedDocument>;
  current: boolean;
  /** Which list it stands in, to be found again on the next page. */
  list: string;
  onOpened: () => void;
}

export function ListedTicket({ ticket, current, list, onOpened }: Props) {
  const { data } = useSuspenseFragment({ fragment: ListedDocument, from: ticket });
  const { number, subject, customer, priority, unread } = data;
  return (
    <li>
      <Link
        to={`/board/tickets/${number}?in=${list}`}
        aria-current={current ? 'page' : undefined}
        onClick={onOpened}
        className={cx(
          'flex flex-col gap-1 rounded-control px-2.5 py-2 text-ink no-underline',
          current ? 'bg-brand-soft' : 'hover:bg-surface-2',
        )}
      >
        <span className="flex items-center gap-1.5 text-12 text-ink-2 tabular-nums">
          {unread && (
            <span
              role="img"
              aria-label={t('workspace.list.unread')}
              title={t('workspace.list.unread')}
              className="size-2 rounded-full bg-brand-solid"
            />
          )}
          #{number}
          <PriorityMark priority={priority} className="ms-auto" />
        </span>
        <span className={cx('line-clamp-2 text-13', unread ? 'font-bold' : 'font-semibold')}>
          {subject}
        </span>
        <span className="flex items-center justify-between gap-2 text-12 text-ink-2">
          <span className="truncate">{customer.name}</span>
          <SlaChip {...data} />
        </span>
      </Link>
    </li>
  );
}
