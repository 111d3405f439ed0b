import { useQuery, useSubscription } from '@apollo/client/react';
import { type TicketStatus, ticketStatuses } from '@hlm-desk/shared/ticket-status';
import { useEffect, useRef } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { WorkspaceListQuery } from '../graphql/graphql.ts';

const WorkspaceLists = graphql(`
  query WorkspaceList {
    all: board {
      columns {
        status
        count
        tickets(first: 50) {
          nodes {
            id
            number
            ...ListedTicket
          }
        }
      }
    }
    mine: board(filter: { mine: true }) {
      columns {
        status
        count
        tickets(first: 50) {
          nodes {
            id
            number
            ...ListedTicket
          }
        }
      }
    }
  }
`);

const WorkspaceListLive = graphql(`
  subscription WorkspaceListLive {
    board {
      tickets {
        id
        ...ListedTicket
      }
      removedTicketIds
    }
  }
`);

type Column = WorkspaceListQuery['all']['columns'][number];
export type Listed = Column['tickets']['nodes'][number];

/** Several changes within this time are read once. */
const pauseMs = 400;

/** The column of the open ticket and the agent's own tickets, kept up to date. */
export function useTicketList(number: number, asked: string | null) {
  const { data, refetch } = useQuery(WorkspaceLists, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const again = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(again.current), []);
  useSubscription(WorkspaceListLive, {
    ignoreResults: true,
    onData() {
      clearTimeout(again.current);
      again.current = setTimeout(() => void refetch(), pauseMs);
    },
  });

  const all = data?.all.columns ?? [];
  const status = statusOf(asked) ?? holding(all, number)?.status ?? 'IN_PROGRESS';
  const column = all.find((one) => one.status === status);
  const own = data?.mine.columns.filter((one) => one.status !== 'RESOLVED');
  return {
    shownMine: asked === 'mine',
    column: { status, count: column?.count ?? 0, tickets: data && (column?.tickets.nodes ?? []) },
    mine: {
      count: own?.reduce((sum, one) => sum + one.count, 0) ?? 0,
      tickets: own?.flatMap((one) => one.tickets.nodes),
    },
  };
}

const statusOf = (asked: string | null): TicketStatus | undefined =>
  ticketStatuses.find((status) => status === asked?.toUpperCase() && status !== 'CLOSED');

const holding = (columns: readonly Column[], number: number) =>
  columns.find(({ tickets }) => tickets.nodes.some((ticket) => ticket.number === number));
