import { useEffect } from 'react';
import { Link } from 'wouter';
import { useOnReturn } from '../platform/live-status.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { MyTicketsQuery } from './my-tickets-query.ts';
import { Nothing } from './Nothing.tsx';
import { openOf, type Shown } from './shown.ts';
import { TicketRow } from './TicketRow.tsx';
import { t } from './text.ts';

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

  if (edges.length === 0) return <Nothing {...{ search, shown, customerId }} />;
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
