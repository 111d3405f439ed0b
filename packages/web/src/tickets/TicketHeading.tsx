import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { useViewer } from '../identity/viewer.ts';
import { PageTitle } from '../platform/PageTitle.tsx';
import { momentInSentence } from '../text/moments.ts';
import { fullMoment } from '../text/times.ts';
import { useNow } from '../ui/use-now.ts';
import { StatusChip } from './StatusChip.tsx';
import { t } from './text.ts';

const TicketHeadingFragment = graphql(`
  fragment TicketHeading on Ticket {
    id
    number
    subject
    status
    channel
    openedAt
    assignee {
      id
    }
    category {
      id
      name
    }
  }
`);

interface Props {
  ticket: FragmentType<typeof TicketHeadingFragment>;
}

export function TicketHeading({ ticket }: Props) {
  const { data } = useSuspenseFragment({ fragment: TicketHeadingFragment, from: ticket });
  const { number, subject, channel, category } = data;
  const { viewer } = useViewer();
  const now = useNow();
  const openedAt = new Date(data.openedAt);
  return (
    <header>
      <nav aria-label={t('ticket.path')} className="text-13 text-ink-2">
        <ol className="flex items-center gap-2">
          <li>
            <Link to={viewer ? '/tickets' : '/'} className="underline hover:text-ink">
              {t(viewer ? 'ticket.my-tickets' : 'ticket.start')}
            </Link>
          </li>
          <li className="flex items-center gap-2">
            <ChevronRight size={14} aria-hidden className="flip-rtl" />
            <bdi>#{number}</bdi>
          </li>
        </ol>
      </nav>
      <PageTitle
        title={t('ticket.title', { number, subject })}
        className="mt-1.5 text-22 font-bold tracking-tight text-balance sm:text-28"
      >
        <bdi>{subject}</bdi>
      </PageTitle>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-2">
        <StatusChip ticket={data} />
        <p>
          {category && `${category.name} · `}
          {t(`ticket.channel.${channel}`)}
          {' · '}
          <time dateTime={data.openedAt} title={fullMoment(openedAt)}>
            {t('ticket.opened', { when: momentInSentence(openedAt, now) })}
          </time>
        </p>
      </div>
    </header>
  );
}
