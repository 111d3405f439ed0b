import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { graphql } from '../graphql/gql.ts';
import { useVerb } from '../platform/use-verb.ts';

const MarkedReadDocument = graphql(`
  fragment MarkedRead on Ticket {
    id
    unread
    lastCursor
  }
`);

const MarkOpenTicketRead = graphql(`
  mutation MarkOpenTicketRead($input: MarkTicketReadInput!) {
    markTicketRead(input: $input) {
      id
      unread
    }
  }
`);

/** Remembers that the agent has seen the newest, once it is really before their eyes. */
export function useMarkedRead(masked: FragmentType<typeof MarkedReadDocument>): void {
  const { data } = useSuspenseFragment({ fragment: MarkedReadDocument, from: masked });
  const { id: ticketId, unread, lastCursor: cursor } = data;
  const { run } = useVerb(MarkOpenTicketRead);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });

  useEffect(() => {
    if (!unread || !cursor) return;
    const mark = () => {
      if (document.visibilityState === 'visible') void latest.current({ ticketId, cursor });
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [ticketId, unread, cursor]);
}
