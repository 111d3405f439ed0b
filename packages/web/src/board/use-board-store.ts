import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useContext, useEffect, useMemo } from 'react';
import { graphql } from '../graphql/gql.ts';
import type {
  BoardPageLiveSubscription,
  BoardPageQuery,
  BoardPageQueryVariables,
} from '../graphql/graphql.ts';
import { useViewer } from '../identity/viewer.ts';
import { Attempt } from '../platform/use-page-query.ts';
import type { LiveChange } from './board-changes.ts';
import type { BoardStatus } from './board-columns.ts';
import { type BoardFilter, paramsOf } from './board-filter.ts';
import type { ColumnPage } from './board-pages.ts';
import { BoardStore } from './board-store.ts';

const BoardPages = graphql(`
  query BoardPage($filter: BoardFilter, $first: Int!, $after: String) {
    board(filter: $filter) {
      columns {
        status
        count
        overdueCount
        tickets(first: $first, after: $after) {
          nodes {
            id
            number
            version
            status
            priority
            lineSince
            ...BoardCard
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

const BoardPageLive = graphql(`
  subscription BoardPageLive($filter: BoardFilter) {
    board(filter: $filter) {
      tickets {
        id
        number
        version
        status
        priority
        lineSince
        ...BoardCard
        history(last: 1) {
          edges {
            cursor
            node {
              id
              actor {
                id
                name
              }
            }
          }
          pageInfo {
            hasPreviousPage
            startCursor
          }
        }
      }
      removedTicketIds
      columns {
        status
        count
        overdueCount
      }
    }
  }
`);

/** The board of a view, live. The last one is kept, so that coming back finds it as it was. */
export function useBoardStore(filter: BoardFilter): BoardStore {
  const client = useApolloClient();
  const attempt = useContext(Attempt);
  const { viewer } = useViewer();
  const viewerId = viewer?.id ?? '';
  const view = `${viewerId} ${attempt} ${paramsOf(filter)}`;
  const store = useMemo(() => keptStore(client, view, filter), [client, view, filter]);

  useSubscription(BoardPageLive, {
    variables: { filter },
    ignoreResults: true,
    onData: ({ data }) => data.data && take(store, changeOf(data.data, viewerId)),
  });
  useEffect(() => {
    if (store.loaded) void catchUp(store);
  }, [store]);
  return store;
}

/** An empty change says that the watching begins, or begins again: what was before may be missed. */
function take(store: BoardStore, change: LiveChange): void {
  const begins = change.tickets.length === 0 && change.removedIds.length === 0;
  if (begins) void catchUp(store);
  else store.take(change);
}

/** Without an answer the board stays as it was: the page says that it is not live. */
const catchUp = (store: BoardStore) => store.refresh().catch(() => undefined);

const kept = new WeakMap<ApolloClient, { view: string; store: BoardStore }>();
const watched = new WeakSet<ApolloClient>();

function keptStore(client: ApolloClient, view: string, filter: BoardFilter): BoardStore {
  const last = kept.get(client);
  if (last?.view === view) return last.store;
  if (!watched.has(client)) client.onResetStore(async () => void kept.delete(client));
  watched.add(client);
  const store = new BoardStore(sourceOf(client, filter));
  kept.set(client, { view, store });
  return store;
}

/** More than a screen holds; the rest of a column comes while it is scrolled. */
const firstPageSize = 20;
const nextPageSize = 50;

function sourceOf(client: ApolloClient, filter: BoardFilter) {
  const read = async (variables: BoardPageQueryVariables) => {
    const { data } = await client.query({
      query: BoardPages,
      variables,
      fetchPolicy: 'network-only',
    });
    return data?.board.columns.map(pageOf) ?? [];
  };
  return {
    firstPages: () => read({ filter, first: firstPageSize }),
    async nextPage(status: BoardStatus, after: string): Promise<ColumnPage> {
      const only = { ...filter, statuses: [status] };
      const pages = await read({ filter: only, first: nextPageSize, after });
      const none = { status, count: 0, overdueCount: 0, tickets: [], endCursor: null };
      return pages.find((page) => page.status === status) ?? none;
    },
  };
}

type Column = BoardPageQuery['board']['columns'][number];

const pageOf = ({ tickets: { nodes, pageInfo }, ...column }: Column): ColumnPage => ({
  ...column,
  tickets: nodes,
  endCursor: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
});

function changeOf({ board }: BoardPageLiveSubscription, viewerId: string): LiveChange {
  return {
    tickets: board.tickets.map(({ history, ...ticket }) => {
      const actor = history.edges[0]?.node.actor;
      return { ...ticket, changedBy: actor && actor.id !== viewerId ? actor.name : null };
    }),
    removedIds: board.removedTicketIds,
    counts: board.columns,
  };
}
