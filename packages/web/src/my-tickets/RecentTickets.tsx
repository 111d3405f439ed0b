import { useSuspenseQuery } from '@apollo/client/react';
import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { t } from './text.ts';

const RecentTicketsQuery = graphql(`
  query RecentTickets($filter: TicketFilter) {
    tickets(filter: $filter, orderBy: RECENTLY_UPDATED, first: 20) {
      edges {
        cursor
        node {
          id
          number
          subject
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface Props {
  /** What was typed, beginning with #. */
  text: string;
  customerId: string | null;
}

/** Whoever types # wants a number: the three latest that fit. */
export function RecentTickets({ text, customerId }: Props) {
  const { data } = useSuspenseQuery(RecentTicketsQuery, { variables: { filter: { customerId } } });
  const typed = text.slice(1).trim();
  const fitting = data.tickets.edges
    .map(({ node }) => node)
    .filter(({ number }) => String(number).startsWith(typed))
    .slice(0, 3);
  if (fitting.length === 0) return null;
  return (
    <div className="absolute inset-x-0 top-full z-20 mt-1 rounded-card border border-line bg-surface p-1 shadow-3">
      <h2 className="px-2.5 pt-1.5 pb-1 text-12 font-semibold text-ink-3">{t('mine.recent')}</h2>
      <ul>
        {fitting.map(({ id, number, subject }) => (
          <li key={id}>
            <Link
              to={`/tickets/${number}`}
              className="flex min-h-10 items-center gap-3 rounded-chip px-2.5 text-13 text-ink no-underline hover:bg-surface-2 touch:min-h-11"
            >
              <bdi className="font-semibold tabular-nums">#{number}</bdi>
              <span className="truncate">{subject}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
