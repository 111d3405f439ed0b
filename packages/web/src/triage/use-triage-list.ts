import { useSubscription } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { merged, noRows, type Rows, withAgain, without } from './triage-rows.ts';

const TriageTickets = graphql(`
  query TriageList {
    tickets(filter: { untriaged: true }, orderBy: DUE_FIRST, first: 50) {
      nodes {
        id
        number
        ...TriageRow
      }
      totalCount
    }
  }
`);

/** With all that a row shows: the desk leaves out what says the same as the word before it. */
const TriageLive = graphql(`
  subscription TriageLive {
    board(filter: { untriaged: true }) {
      tickets {
        id
        ...TriageRow
      }
      removedTicketIds
    }
  }
`);

/** Several changes within this time are read once. */
const pauseMs = 250;

/** The new tickets that need somebody's eye, live, without moving what one reads. */
export function useTriageList() {
  const { data, client } = usePageQuery(TriageTickets, {});
  const { nodes, totalCount } = data.tickets;
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState({ nodes, rows: merged(noRows, ids(nodes), leaving) });
  if (state.nodes !== nodes) {
    setState({ nodes, rows: merged(state.rows, ids(nodes), leaving) });
    // What the desk does not name any more has left.
    setLeaving(new Set(ids(nodes).filter((id) => leaving.has(id))));
  }

  const again = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(again.current), []);
  const refresh = useMemo(
    () => () => {
      // Not by the page's own query: that would show its skeleton meanwhile.
      const read = () =>
        void client
          .query({ query: TriageTickets, fetchPolicy: 'network-only' })
          .catch(() => undefined);
      clearTimeout(again.current);
      again.current = setTimeout(read, pauseMs);
    },
    [client],
  );
  useSubscription(TriageLive, { ignoreResults: true, onData: refresh });

  const change = (to: (rows: Rows) => Rows) =>
    setState((before) => ({ ...before, rows: to(before.rows) }));
  return {
    rows: state.rows,
    total: Math.max(totalCount - leaving.size, state.rows.shown.length),
    refresh,
    leave(id: string) {
      setLeaving((before) => new Set([...before, id]));
      change((rows) => without(rows, id));
    },
    putBack(id: string, at: number) {
      setLeaving((before) => new Set([...before].filter((one) => one !== id)));
      change((rows) => withAgain(rows, id, at));
    },
    /** All in the desk's order, with those that wait. */
    reveal: () => change(() => merged(noRows, ids(nodes), leaving)),
  };
}

export type TriageListState = ReturnType<typeof useTriageList>;

const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);
