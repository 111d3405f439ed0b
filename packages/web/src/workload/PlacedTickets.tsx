import { useQuery } from '@apollo/client/react';
import { type RefObject, useEffect } from 'react';
import { Link } from 'wouter';
import { paramsOf } from '../board/board-filter.ts';
import { graphql } from '../graphql/gql.ts';
import { refusalOf } from '../platform/refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Loading, Skeleton } from '../ui/Skeleton.tsx';
import { PlacedTicket } from './PlacedTicket.tsx';
import type { Place } from './place.ts';
import { t } from './text.ts';
import { useNextFocus } from './use-next-focus.ts';
import type { Workload } from './WorkloadPage.tsx';

const PlacedList = graphql(`
  query PlacedTickets($teamId: ID!, $assigneeId: ID, $unassigned: Boolean!) {
    tickets(
      filter: { assigneeId: $assigneeId, unassigned: $unassigned, teamId: $teamId, open: true }
      orderBy: DUE_FIRST
      first: 50
    ) {
      nodes {
        id
        number
        version
        team {
          id
        }
        assignee {
          id
        }
        ...PlacedTicket
      }
      totalCount
    }
  }
`);

interface Props {
  place: Place;
  words: { tickets: string; none: string };
  opener: RefObject<HTMLButtonElement | null>;
  workload: Workload;
}

/** The open tickets of a place, soonest due first, for as long as they are looked at. */
export function PlacedTickets({ place, words, opener, workload }: Props) {
  const { teamId, assigneeId } = place;
  const { data, error, refetch } = useQuery(PlacedList, {
    variables: { teamId, assigneeId, unassigned: assigneeId === null },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const { teams } = workload;
  // The numbers above changed, so the tickets did.
  useEffect(() => {
    if (teams) void refetch().catch(() => undefined);
  }, [teams, refetch]);
  // One that was given away leaves at once, and not only when the list is read again.
  const here = (data?.tickets.nodes ?? []).filter(
    ({ team, assignee }) => team?.id === teamId && (assignee?.id ?? null) === assigneeId,
  );
  const focus = useNextFocus(
    here.map(({ id }) => id),
    opener,
  );

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
  if (here.length === 0) return <p className="px-4 pb-3 text-13 text-ink-2">{words.none}</p>;
  const { nodes, totalCount } = data.tickets;
  return (
    <>
      <ul
        ref={focus.list}
        aria-label={words.tickets}
        className="flex flex-col gap-1.5 px-3 pb-3 md:px-4"
        onBlur={focus.onBlur}
      >
        {here.map((ticket) => (
          <PlacedTicket
            key={ticket.id}
            {...{ ticket, place, workload }}
            onFocus={(event) => focus.onFocus(ticket.id, event)}
          />
        ))}
      </ul>
      {totalCount > nodes.length && (
        <Link
          to={boardOf(place)}
          className="mx-4 mb-3 inline-block rounded-chip text-12 font-semibold"
        >
          {t('workload.tickets.more', { count: totalCount - nodes.length })}
        </Link>
      )}
    </>
  );
}

/** The board narrowed to a place. */
const boardOf = ({ teamId, assigneeId }: Place) =>
  `/board?${paramsOf(assigneeId === null ? { teamId, unassigned: true } : { teamId, assigneeId })}`;
