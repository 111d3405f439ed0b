import { CheckCheck, Inbox, SearchX } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { useOnReturn } from '../platform/live-status.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { openOf, type Shown } from './shown.ts';
import { TicketRow } from './TicketRow.tsx';
import { t } from './text.ts';

const MyTicketsQuery = graphql(`
  query MyTickets($filter: TicketFilter, $after: String) {
    tickets(filter: $filter, orderBy: RECENTLY_UPDATED, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...TicketRow
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
  search: string;
  shown: Shown;
  customerId: string | null;
}

export function TicketList({ search, shown, customerId }: Props) {
  const filter = { search: search || null, open: openOf[shown], customerId };
  const { data, fetchMore, refetch } = usePageQuery(MyTicketsQuery, { filter, after: null });
  const { edges, pageInfo } = data.tickets;
  useOnReturn(() => void refetch());

  useEffect(() => {
    if (search !== '') announce(t('mine.found', { count: edges.length }));
  }, [search, edges.length]);

  if (edges.length === 0) return <Nothing search={search} shown={shown} />;
  return (
    <>
      <Card className="overflow-hidden">
        <ul className="divide-y divide-line">
          {edges.map(({ node }) => (
            <li key={node.id}>
              <TicketRow ticket={node} />
            </li>
          ))}
        </ul>
      </Card>
      {pageInfo.hasNextPage && (
        <Button
          className="mt-4"
          onClick={() => fetchMore({ variables: { after: pageInfo.endCursor } })}
        >
          {t('mine.more')}
        </Button>
      )}
      <p className="mt-6 text-13 text-ink-2">
        {t('mine.new.text')}{' '}
        <Link to="/new" className={buttonClass({ size: 'sm', className: 'ms-2' })}>
          {t('mine.new')}
        </Link>
      </p>
    </>
  );
}

function Nothing({ search, shown }: { search: string; shown: Shown }) {
  if (search !== '') {
    return (
      <EmptyState
        icon={<SearchX size={22} aria-hidden />}
        title={t('mine.nothing')}
        text={t('mine.nothing.text')}
        action={
          <Link to={`/tickets?show=${shown}`} className={buttonClass()}>
            {t('mine.clear')}
          </Link>
        }
      />
    );
  }
  if (shown === 'all') {
    const open = (
      <Link to="/new" className={buttonClass({ variant: 'primary' })}>
        {t('mine.new')}
      </Link>
    );
    const icon = <Inbox size={22} aria-hidden />;
    return (
      <EmptyState icon={icon} title={t('mine.empty')} text={t('mine.empty.text')} action={open} />
    );
  }
  return (
    <EmptyState
      icon={<CheckCheck size={22} aria-hidden />}
      title={t(`mine.nothing-${shown}`)}
      text={t(`mine.nothing-${shown}.text`)}
      action={
        <Link to="/tickets?show=all" className={buttonClass()}>
          {t('mine.show-all')}
        </Link>
      }
    />
  );
}
