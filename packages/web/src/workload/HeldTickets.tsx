import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../graphql/gql.ts';
import { refusalOf } from '../platform/refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { HeldTicket } from './HeldTicket.tsx';
import type { Place } from './place.ts';
import { t } from './text.ts';
import type { Workload } from './WorkloadPage.tsx';

const HeldList = graphql(`
  query HeldTickets($assigneeId: ID!, $teamId: ID!) {
    tickets(
      filter: { assigneeId: $assigneeId, teamId: $teamId, open: true }
      orderBy: DUE_FIRST
      first: 50
    ) {
      nodes {
        id
        number
        version
        ...HeldTicket
      }
      totalCount
    }
  }
`);

interface Props {
  place: Place;
  name: string;
  workload: Workload;
}

/** The open tickets that somebody has in a team, soonest due first, for as long as they are looked at. */
export function HeldTickets({ place, name, workload }: Props) {
  const { teamId, assigneeId } = place;
  const { data, error, refetch } = useQuery(HeldList, {
    variables: { teamId, assigneeId: assigneeId ?? '' },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const { teams } = workload;
  // The numbers above changed, so the tickets did.
  useEffect(() => {
    if (teams) void refetch().catch(() => undefined);
  }, [teams, refetch]);

  if (error && !data) {
    const reason = refusalOf(error).message;
    return (
      <div role="alert" className="flex items-center gap-3 px-4 pb-3 text-13 text-ink-2">
        <p>{t('workload.tickets.failed', { reason })}</p>
        <Button size="sm" onClick={() => void refetch().catch(() => undefined)}>
          {t('workload.tickets.again')}
        </Button>
      </div>
    );
  }
  if (!data) {
    return (
      <Loading label={t('workload.tickets.loading')}>
        <Skeleton className="mx-4 mb-3 h-8" />
      </Loading>
    );
  }
  const { nodes, totalCount } = data.tickets;
  if (nodes.length === 0) {
    return <p className="px-4 pb-3 text-13 text-ink-2">{t('workload.tickets.none', { name })}</p>;
  }
  return (
    <>
      <ul
        aria-label={t('workload.tickets', { name })}
        className="flex flex-col gap-1.5 px-3 pb-3 md:px-4"
      >
        {nodes.map((ticket) => (
          <HeldTicket key={ticket.id} {...{ ticket, place, workload }} />
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className="px-4 pb-3 text-12 text-ink-3">
          {t('workload.tickets.more', { count: totalCount - nodes.length })}
        </p>
      )}
    </>
  );
}
