import { useApolloClient, useSubscription } from '@apollo/client/react';
import { Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { useViewer } from '../identity/viewer.ts';
import { LiveMark } from '../platform/LiveMark.tsx';
import { PageTitle } from '../platform/PageTitle.tsx';
import { SignInNeeded } from '../platform/sign-in-needed.ts';
import { type Shown, shownTickets } from './shown.ts';
import { TicketFilters } from './TicketFilters.tsx';
import { TicketList } from './TicketList.tsx';
import { TicketListSkeleton } from './TicketListSkeleton.tsx';
import { t } from './text.ts';

const MyTicketsLive = graphql(`
  subscription MyTicketsLive {
    events {
      id
      kind
      ticket {
        ...TicketRow
      }
    }
  }
`);

export function MyTicketsPage() {
  const { viewer } = useViewer();
  const [params, setParams] = useSearchParams();
  const client = useApolloClient();
  if (viewer === null) throw new SignInNeeded();

  useSubscription(MyTicketsLive, {
    ignoreResults: true,
    onData: ({ data }) => {
      if (data.data?.events?.kind !== 'ticket.opened') return;
      void client.refetchQueries({ include: ['MyTickets'] });
    },
  });

  const search = params.get('q') ?? '';
  const shown = shownTickets.find((one) => one === params.get('show')) ?? 'open';
  // Those who answer tickets see here only what they themselves asked for.
  const customerId = viewer.role === 'CUSTOMER' ? null : viewer.id;

  function show(next: { search?: string; shown?: Shown }) {
    const q = next.search ?? search;
    const all = { ...(q && { q }), show: next.shown ?? shown };
    setParams(all, { replace: true });
  }

  return (
    <>
      <div className="flex justify-between gap-x-4 gap-y-1 max-sm:flex-col sm:items-center">
        <PageTitle title={t('mine.title')} className="text-28 font-bold tracking-tight">
          {t('mine.title')}
        </PageTitle>
        <LiveMark />
      </div>
      <TicketFilters {...{ search, shown, customerId }} onChange={show} />
      <Suspense key={`${shown} ${search}`} fallback={<TicketListSkeleton />}>
        <TicketList {...{ search, shown, customerId }} />
      </Suspense>
    </>
  );
}
